/** The schema that pg-boss keeps its tables in. */
export const JOB_SCHEMA = "pgboss";

/** The database role of the worker: it reads what it tells of, and writes notices and jobs alone. */
export const WORKER_ROLE = "because_worker";

/** How many seconds without a sign of life make a job one that died with its process. */
const HEARTBEAT_SECONDS = 15;

const retries = {
  retryLimit: 8,
  retryDelay: 20,
  retryBackoff: true,
  retryDelayMax: 3_600,
  expireInSeconds: 120,
  heartbeatSeconds: HEARTBEAT_SECONDS,
} as const;

/**
 * The queues, dead letters first. `notice` tells the people of an event; `notice-mail` sends one mail;
 * `dispute-overdue` comes round by the clock, and is not tried again: the next round is soon.
 * What failed for the last time waits in a queue of its own for an admin.
 */
export const QUEUES = {
  "notice-dead": { retryLimit: 0, retentionSeconds: 90 * 86_400 },
  "notice-mail-dead": { ...retries },
  "dispute-overdue": { ...retries, retryLimit: 0 },
  notice: { ...retries, deadLetter: "notice-dead" },
  "notice-mail": { ...retries, deadLetter: "notice-mail-dead" },
} as const;
/** Queues that a job comes into by the clock, in UTC. */
export const ROUNDS = { "dispute-overdue": "*/10 * * * *" } as const satisfies Partial<
  Record<keyof typeof QUEUES, string>
>;
export type QueueName = keyof typeof QUEUES;
