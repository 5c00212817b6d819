import { type Job, PgBoss } from "pg-boss";
import { processWide } from "#db/client/process-wide.ts";
import { beforeDatabaseCloses, getDatabase } from "#db/client/shared-database.ts";
import { jobsOn } from "#db/jobs/job-executor.ts";
import { JOB_SCHEMA, type QueueName } from "#db/jobs/queues.ts";
import { log } from "#lib/log/log.ts";
import { JOB_HANDLERS } from "./job-handlers.ts";

/** How long a job that runs may go on when the process is asked to end. */
const STOP_MS = 8_000;
const LOOK_SECONDS = 2;
/** How often jobs are looked for whose process died. */
const CHECK_SECONDS = 15;

export type Worker = { readonly stop: () => Promise<void> };

/**
 * The worker of this process, started once. It holds no connection between two statements, so that the
 * embedded database's only one is free for requests.
 */
export function startWorker(): Promise<Worker> {
  const slot = processWide("worker", (): { started: Promise<Worker> | null } => ({
    started: null,
  }));
  slot.started ??= start(() => (slot.started = null)).catch((error: unknown) => {
    slot.started = null;
    throw error;
  });
  return slot.started;
}

async function start(onStop: () => void): Promise<Worker> {
  const { pool } = await getDatabase();
  const boss = new PgBoss({
    db: jobsOn(pool),
    schema: JOB_SCHEMA,
    migrate: false,
    // Of several processes one writes the job of a round.
    schedule: true,
    registerInstance: false,
    superviseIntervalSeconds: CHECK_SECONDS,
    monitorIntervalSeconds: CHECK_SECONDS,
    // What takes the owner of the tables.
    reindex: false,
    monitorVacuum: false,
  });
  boss.on("error", (error) => log.error({ error }, "the job queue has a fault"));
  await boss.start();
  for (const queue of Object.keys(JOB_HANDLERS)) await workOn(boss, queue as HandledQueue);
  const stop = async () => {
    onStop();
    await boss.stop({ timeout: STOP_MS });
  };
  beforeDatabaseCloses(stop);
  return { stop };
}

type HandledQueue = keyof typeof JOB_HANDLERS & QueueName;

async function workOn(boss: PgBoss, queue: HandledQueue): Promise<void> {
  // One at a time: of several, one that throws would fail them all.
  const options = { batchSize: 1, pollingIntervalSeconds: LOOK_SECONDS } as const;
  await boss.work(queue, options, async ([job]: Job<unknown>[]) => {
    if (job) await JOB_HANDLERS[queue](job);
  });
}
