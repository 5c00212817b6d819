import { type SQL, sql } from "drizzle-orm";
import { readRows } from "#db/client/read-rows.ts";
import type { Tx } from "#db/client/transaction.ts";
import type { FactTable } from "./fact-table.ts";
import { knownAt } from "./known-at.ts";

/** The facts of a table that meet a condition, as known now or at an instant. */
export async function listFacts<Fact>(
  tx: Tx,
  table: FactTable<Fact>,
  where: SQL,
  asOf: number | null = null,
): Promise<Fact[]> {
  const rows = await readRows(
    tx,
    sql`select ${table.selection} from ${sql.raw(table.name)} where ${knownAt(asOf)} and ${where}`,
  );
  return rows.map((row) => table.read(row));
}
