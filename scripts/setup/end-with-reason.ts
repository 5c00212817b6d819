import { cleanUp, isEndingBySignal } from "./child-processes.ts";

const OURS_TO_MEND = [TypeError, ReferenceError, RangeError, SyntaxError];

/** Ends the command with what went wrong, in words; with a stack where only a mistake of ours explains it. */
export async function endWithReason(error: unknown): Promise<never> {
  if (isEndingBySignal()) return new Promise(() => {});
  const isMistake = !(error instanceof Error) || OURS_TO_MEND.some((kind) => error instanceof kind);
  console.error(isMistake ? error : error.message);
  await cleanUp();
  process.exit(1);
}
