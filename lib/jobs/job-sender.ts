import { type Db, PgBoss } from "pg-boss";
import { type Tx, connectionOf } from "#db/client/transaction.ts";
import type { Database } from "#db/client/database.ts";
import { jobsInside } from "#db/jobs/job-executor.ts";
import { JOB_SCHEMA, type QueueName } from "#db/jobs/queues.ts";
import { withoutTimers } from "#db/jobs/without-timers.ts";

/** One writer of jobs a database, once it has read there which queues there are. */
const senders = new WeakMap<Database, Promise<PgBoss>>();

export type JobTiming = {
  /** Not before so many seconds from now. */
  readonly afterSeconds?: number;
};

/** Writes a job in this very transaction: it is there if and only if the transaction commits. */
export async function sendJob(
  tx: Tx,
  queue: QueueName,
  id: string,
  data: object,
  { afterSeconds = 0 }: JobTiming = {},
): Promise<void> {
  const db = jobsInside(tx);
  const sender = await senderFor(tx);
  const sent = await sender.send(queue, data, { db, id, startAfter: afterSeconds });
  if (sent === null) throw new Error(`There is a job ${id} already.`);
}

function senderFor(tx: Tx): Promise<PgBoss> {
  const { database } = connectionOf(tx);
  const known = senders.get(database);
  if (known) return known;
  const starting = startSender(tx);
  senders.set(database, starting);
  starting.catch(() => senders.delete(database));
  return starting;
}

/** Starts by the transaction's own connection: the embedded database has no other. */
async function startSender(tx: Tx): Promise<PgBoss> {
  let db: Db | null = jobsInside(tx);
  const boss = new PgBoss({
    ...withoutTimers,
    schema: JOB_SCHEMA,
    migrate: false,
    db: {
      executeSql: async (text, values) => {
        // Its transaction is over: whatever comes later has to bring its own.
        if (db === null) throw new Error("A job is written inside a transaction.");
        return db.executeSql(text, values);
      },
    },
  });
  let failure: unknown;
  boss.on("error", (error) => (failure = error));
  await boss.start();
  db = null;
  if (failure !== undefined) throw failure;
  return boss;
}
