import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/client/database.ts";
import { processWide } from "#db/client/process-wide.ts";
import { readRows } from "#db/client/read-rows.ts";
import { runTransaction, type Tx } from "#db/client/transaction.ts";
import { imports } from "#db/schema/imports.ts";
import { booleanAt } from "#lib/decisions/store/fact-table.ts";

export class ImportRunningError extends Error {
  override readonly name = "ImportRunningError";

  constructor(running: string) {
    super(
      `Another import is running${running}. Wait until it has ended, then start this one again.`,
    );
  }
}

const IMPORT_LOCK = sql.raw("42, 2");

/** A lock of the session keeps other processes out, this flag the rest of our own. */
const inProcess = () => processWide("import", () => ({ isRunning: false }));

/**
 * Runs work while no other import runs. An import that a dead process left behind is marked as stopped.
 * Precondition: the database has one connection, so that the lock outlives its transaction.
 */
export async function withImportLock<T>(database: Database, work: () => Promise<T>): Promise<T> {
  const state = inProcess();
  if (state.isRunning) throw new ImportRunningError("");
  state.isRunning = true;
  try {
    await runTransaction(database, takeLock);
    try {
      return await work();
    } finally {
      await runTransaction(database, (tx) =>
        tx.execute(sql`select pg_advisory_unlock(${IMPORT_LOCK})`),
      ).catch(() => undefined);
    }
  } finally {
    state.isRunning = false;
  }
}

async function takeLock(tx: Tx): Promise<void> {
  const [row = []] = await readRows(tx, sql`select pg_try_advisory_lock(${IMPORT_LOCK})`);
  if (!booleanAt(row, 0)) throw new ImportRunningError(await describeRunning(tx));
  await tx
    .update(imports)
    .set({
      state: "stopped",
      endedAt: Date.now(),
      message: "The process ended before the import did.",
    })
    .where(eq(imports.state, "running"));
}

async function describeRunning(tx: Tx): Promise<string> {
  const [running] = await tx.select().from(imports).where(eq(imports.state, "running"));
  if (!running) return "";
  return `: ${running.label}, since ${new Date(running.startedAt).toISOString()}`;
}
