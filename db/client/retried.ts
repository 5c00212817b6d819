import { setTimeout as sleep } from "node:timers/promises";

/** Of two transactions that wait for each other the server ends one; nothing of it was done. */
const DEADLOCK = "40P01";
const SERIALIZATION_FAILURE = "40001";

export const MOST_TRIES = 4;
const PAUSE_MS = 50;

/**
 * Runs a transaction again where the server ended it in favour of another, a few times at most.
 * `run` may run more than once: it does nothing but what the transaction takes back.
 */
export async function retried<T>(run: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await run();
    } catch (error) {
      if (tries >= MOST_TRIES || !isEndedForAnother(error)) throw error;
      // Two that met once must not meet again in step.
      await sleep(PAUSE_MS * 2 ** tries * (0.5 + Math.random()));
    }
  }
}

function isEndedForAnother(error: unknown): boolean {
  const codes = [codeOf(error), codeOf(error instanceof Error ? error.cause : null)];
  return codes.some((code) => code === DEADLOCK || code === SERIALIZATION_FAILURE);
}

function codeOf(error: unknown): unknown {
  return typeof error === "object" && error !== null && "code" in error ? error.code : null;
}
