import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import { installJobQueue } from "#db/jobs/install-job-queue.ts";
import type { Database } from "./database.ts";

const migrationsFolder = fileURLToPath(new URL("../migrations", import.meta.url));

/** Of several app processes that start at once, one migrates and the others wait. */
const MIGRATION_LOCK = 0x62656361;

/** Brings the database to the newest schema; does nothing where it is there. */
export async function migrateDatabase(database: Database): Promise<void> {
  const client = await database.pool.connect();
  try {
    await client.query(`select pg_advisory_lock(${MIGRATION_LOCK})`);
    await migrate(drizzle(client), { migrationsFolder });
    await installJobQueue(client);
  } finally {
    await client.query(`select pg_advisory_unlock(${MIGRATION_LOCK})`).catch(() => undefined);
    client.release();
  }
}
