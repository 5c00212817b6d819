import type { Clock } from "pg-boss";

const clock: Clock = {
  now: Date.now,
  setTimeout: () => undefined,
  clearTimeout: () => undefined,
  setInterval: () => undefined,
  clearInterval: () => undefined,
};

/** pg-boss as a mere writer of jobs: it looks after nothing, keeps no process alive and need not be stopped. */
export const withoutTimers = {
  clock,
  supervise: false,
  schedule: false,
  registerInstance: false,
} as const;
