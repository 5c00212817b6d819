import { sql } from "drizzle-orm";
import type { Database } from "#db/client/database.ts";
import { readRows } from "#db/client/read-rows.ts";
import { runTransaction, type Tx } from "#db/client/transaction.ts";

/** In the order in which rows refer to each other, with what names a row or another one of the copy. */
const TABLES = {
  accounts: ["account_id", "identity_id"],
  referrals: ["referral_id", "account_id"],
  orders: ["order_id", "account_id", "payment_id", "subscription_id"],
  refunds: ["refund_id", "order_id", "account_id"],
  decisions: ["order_id", "account_id", "referral_id"],
} as const;
const INSTANTS = ["placed_at", "paid_at", "listed_at", "refunded_at", "active_until"];
/** A copy's orders stand so far from the original's that a list mixes them. */
const APART = "7 minutes";

/**
 * Copies the customers of a loaded programme, with their orders and decisions, so many times: under ids
 * and names of their own and moved in time, of the same ambassadors and products.
 */
export async function multiplyDemo(database: Database, times: number): Promise<void> {
  await runTransaction(database, async (tx) => {
    for (const [table, ids] of Object.entries(TABLES)) await copyTable(tx, table, ids, times);
  });
  const { pool } = database;
  await pool.query("vacuum analyze");
}

async function copyTable(
  tx: Tx,
  table: string,
  ids: readonly string[],
  times: number,
): Promise<void> {
  const rows = await readRows(
    tx,
    sql`select column_name from information_schema.columns
      where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER'
        and is_identity = 'NO' order by ordinal_position`,
  );
  const columns = rows.map(([name]) => String(name));
  const values = columns.map((column) => {
    // Of a copy only what is known now is made: its first version, which other tables refer to.
    if (column === "version") return "1";
    if (ids.includes(column)) return `"${column}" || '~' || n`;
    if (column === "display_name") return `"${column}" || ' ' || n`;
    if (INSTANTS.includes(column)) return `"${column}" - n * interval '${APART}'`;
    return `"${column}"`;
  });
  const names = columns.map((column) => `"${column}"`).join(", ");
  await tx.execute(
    sql.raw(
      `insert into ${table} (${names}) select ${values.join(", ")}
        from ${table}, generate_series(1, ${times}) as n where superseded_at is null`,
    ),
  );
}
