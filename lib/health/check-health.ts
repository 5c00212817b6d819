import { getDatabase } from "#db/client/shared-database.ts";

/** Resolves once the database answers; the first call opens it. */
export async function checkHealth(): Promise<void> {
  const { pool } = await getDatabase();
  await pool.query("select 1");
}
