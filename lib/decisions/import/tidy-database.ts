import type { Database } from "#db/client/database.ts";

const TABLES = "accounts, ambassadors, products, referrals, orders, refunds, decisions";

/** Below this many changes the planner's picture of the tables is still true. */
const WORTH_IT = 1_000;

/** The embedded database has nobody to clean up after an import; a server is told of the new sizes. */
export async function tidyDatabase({ pool, embedded }: Database, changed: number): Promise<void> {
  if (changed < WORTH_IT) return;
  await pool.query(`${embedded ? "vacuum analyze" : "analyze"} ${TABLES}`);
}
