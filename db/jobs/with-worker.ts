import { sql } from "drizzle-orm";
import { getDatabase } from "#db/client/shared-database.ts";
import { type Tx, runTransaction } from "#db/client/transaction.ts";
import { WORKER_ROLE } from "./queues.ts";

/** One transaction of the worker, with the worker's rights and no others. */
export async function withWorker<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return runTransaction(await getDatabase(), async (tx) => {
    await tx.execute(sql`set local role ${sql.raw(WORKER_ROLE)}`);
    return work(tx);
  });
}
