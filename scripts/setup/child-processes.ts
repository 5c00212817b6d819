import { spawn, type ChildProcess, type SpawnOptions } from "node:child_process";
import { once } from "node:events";
import { constants } from "node:os";

const STOP_WITHIN_MS = 10_000;

const running = new Set<ChildProcess>();
const cleanups = new Set<() => Promise<void>>();
let isEnding = false;

/** Starts a program that does not outlive this process. */
export function startChild(
  command: string,
  args: readonly string[],
  options: SpawnOptions,
): ChildProcess {
  const child = spawn(command, args, options);
  running.add(child);
  const forget = () => running.delete(child);
  child.once("exit", forget);
  child.once("error", forget);
  return child;
}

/** Asks the child to end, waits, and insists where it does not. */
export async function stopChild(
  child: ChildProcess,
  signal: NodeJS.Signals = "SIGTERM",
): Promise<void> {
  if (!running.has(child)) return;
  const ended = once(child, "exit");
  child.kill(signal);
  const timer = setTimeout(() => child.kill("SIGKILL"), STOP_WITHIN_MS);
  await ended;
  clearTimeout(timer);
}

/** Something to undo before this process ends, also when a signal ends it. Undone at most once. */
export function addCleanup(cleanup: () => Promise<void>): () => Promise<void> {
  const once = async () => {
    if (cleanups.delete(once)) await cleanup();
  };
  cleanups.add(once);
  return once;
}

export async function cleanUp(): Promise<void> {
  for (const cleanup of [...cleanups].toReversed()) await cleanup();
  await Promise.all([...running].map((child) => stopChild(child)));
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
    for (const child of running) child.kill("SIGKILL");
  });
}
