import { type SQL, sql } from "drizzle-orm";
import { readRows, type TextRow } from "#db/client/read-rows.ts";
import type { Tx } from "#db/client/transaction.ts";
import type { DecisionRow } from "./decisions-file.ts";
import { numberAt, textAt, wordAt } from "./store/fact-table.ts";
import { knownAt } from "./store/known-at.ts";

const ROWS_AT_ONCE = 5_000;

/**
 * The decisions in force, or those that were at an instant, sorted by order id by code unit, a few
 * thousand at a time. All of them are of one snapshot. One export a transaction.
 */
export async function* exportDecisions(
  tx: Tx,
  asOf: number | null = null,
): AsyncGenerator<DecisionRow> {
  await tx.execute(sql`declare exported no scroll cursor for ${selectDecisions(asOf)}`);
  const fetch = sql.raw(`fetch forward ${ROWS_AT_ONCE} from exported`);
  for (;;) {
    const rows = await readRows(tx, sql`${fetch}`);
    if (rows.length === 0) return;
    for (const row of rows) yield toDecisionRow(row);
  }
}

function selectDecisions(asOf: number | null): SQL {
  return sql`select order_id, verdict, class, reason, rate_basis_points, currency, base_minor,
      rebate_minor, ambassador_id, policy_id
    from decisions where ${knownAt(asOf, "decided_at")} order by order_id collate "C"`;
}

function toDecisionRow(row: TextRow): DecisionRow {
  return {
    orderId: textAt(row, 0),
    verdict: wordAt(row, 1),
    class: row[2] === null ? null : wordAt(row, 2),
    reason: row[3] === null ? null : wordAt(row, 3),
    rateBasisPoints: numberAt(row, 4),
    currency: textAt(row, 5),
    baseMinor: numberAt(row, 6),
    rebateMinor: numberAt(row, 7),
    ambassadorId: row[8] ?? null,
    policyId: textAt(row, 9),
  };
}
