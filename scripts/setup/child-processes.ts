import { spawn, type ChildProcess, type SpawnOptions } from "node:child_process";
import { once } from "node:events";
import { constants } from "node:os";

const STOP_WITHIN_MS = 10_000;

/** Each child with the signal that ends it in good order. */
const running = new Map<ChildProcess, NodeJS.Signals>();
const cleanups = new Set<() => Promise<void>>();
let isEnding = false;

/** Starts a program that does not outlive this process. */
export function startChild(
  command: string,
  args: readonly string[],
  options: SpawnOptions,
  endSignal: NodeJS.Signals = "SIGTERM",
): ChildProcess {
  const child = spawn(command, args, options);
  running.set(child, endSignal);
  const forget = () => running.delete(child);
  child.once("exit", forget);
  child.once("error", forget);
  return child;
}

/** Asks the child to end, waits, and insists where it does not. */
export async function stopChild(child: ChildProcess): Promise<void> {
  const signal = running.get(child);
  if (signal === undefined) return;
  const ended = once(child, "exit");
  child.kill(signal);
  const timer = setTimeout(() => child.kill("SIGKILL"), STOP_WITHIN_MS);
  await ended;
  clearTimeout(timer);
}

/** Something to undo before this process ends, also when a signal ends it. Undone at most once. */
export function addCleanup(cleanup: () => Promise<void>): () => Promise<void> {
  const undo = async () => {
    if (cleanups.delete(undo)) await cleanup();
  };
  cleanups.add(undo);
  return undo;
}

/** Ends the children first: what is undone may be what they stand on. */
export async function cleanUp(): Promise<void> {
  await Promise.all([...running.keys()].map((child) => stopChild(child)));
  for (const undo of [...cleanups].toReversed()) await undo();
}

/** True once a signal is ending this process: what fails from then on is no failure to tell. */
export function isEndingBySignal(): boolean {
  return isEnding;
}

/** Ctrl-C and its siblings: end the children, undo what stands, end. */
export function endOnSignals(
  exitCodeOf = (signal: NodeJS.Signals) => 128 + constants.signals[signal],
): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      // A terminal and npm may both deliver the same Ctrl-C.
      if (isEnding) return;
      isEnding = true;
      void cleanUp().finally(() => process.exit(exitCodeOf(signal)));
    });
  }
  process.once("exit", () => {
    for (const child of running.keys()) child.kill("SIGKILL");
  });
}
