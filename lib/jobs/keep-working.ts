import { setTimeout as wait } from "node:timers/promises";
import { log } from "#lib/log/log.ts";
import { startWorker } from "./start-worker.ts";

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

/** Starts the worker, and tries again as long as the database cannot be reached. The app does not wait for it. */
export function keepWorking(): void {
  void startUntilItWorks();
}

async function startUntilItWorks(): Promise<void> {
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      await startWorker();
      return;
    } catch (error) {
      log.error({ error }, "the worker did not start; it tries again");
      await wait(pause, undefined, { ref: false });
    }
  }
}
