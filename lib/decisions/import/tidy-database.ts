import type { Database } from "#db/client/database.ts";

const TABLES =
  "accounts, ambassadors, products, referrals, orders, refunds, decisions, decision_sums";

/** Below this many changes the planner's picture of the tables is still true. */
const WORTH_IT = 1_000;

/** Sums become one row a key again. The embedded database has nobody to clean up after an import; a server is told of the new sizes. */
export async function tidyDatabase({ pool, embedded }: Database, changed: number): Promise<void> {
  if (changed < WORTH_IT) return;
  await pool.query("select compact_decision_sums()");
  await pool.query(`${embedded ? "vacuum analyze" : "analyze"} ${TABLES}`);
}
