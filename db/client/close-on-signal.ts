import { processWide } from "./process-wide.ts";

/** Closes what is open before a signal ends the process, then lets the signal end it. */
export function closeOnSignal(close: () => Promise<void>): void {
  const state = processWide("database.signals", () => ({ isListening: false }));
  if (state.isListening) return;
  state.isListening = true;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => {
      const closing = close().catch(() => undefined);
      holdExit(closing);
      void closing.finally(() => {
        // Whoever else listens (the web server) ends the process in its own time.
        if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
      });
    });
  }
}

/**
 * Whoever ends the process waits for what is being closed: the web server is often done sooner than a
 * mail that is on its way, of which nobody would know then whether it arrived.
 */
function holdExit(closing: Promise<unknown>): void {
  const exit = process.exit.bind(process);
  const exitThen = (code?: number | string | null) => {
    void closing.finally(() => exit(code));
  };
  // It does return, once, to somebody who has nothing left to do.
  process.exit = exitThen as typeof process.exit;
}
