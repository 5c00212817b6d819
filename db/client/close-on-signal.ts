import { processWide } from "./process-wide.ts";

/** Closes what is open before a signal ends the process, then lets the signal end it. */
export function closeOnSignal(close: () => Promise<void>): void {
  const state = processWide("database.signals", () => ({ isListening: false }));
  if (state.isListening) return;
  state.isListening = true;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => {
      void close()
        .catch(() => undefined)
        .finally(() => {
          // Whoever else listens (the web server) ends the process in its own time.
          if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
        });
    });
  }
}
