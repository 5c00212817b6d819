import { csvRow } from "#lib/facts/csv-row.ts";
import { formatMoney } from "#lib/facts/money.ts";
import type { Decision } from "#lib/rules/decision.ts";

export const DECISION_COLUMNS = [
  "order_id",
  "verdict",
  "class",
  "reason",
  "rate_bps",
  "currency",
  "base_amount",
  "rebate_amount",
  "ambassador_id",
  "policy_id",
] as const;

/** What the decisions file says of an order. */
export type DecisionRow = Pick<
  Decision,
  | "orderId"
  | "verdict"
  | "class"
  | "reason"
  | "rateBasisPoints"
  | "currency"
  | "baseMinor"
  | "rebateMinor"
  | "ambassadorId"
  | "policyId"
>;

const ROWS_PER_PIECE = 4096;

/**
 * The decisions file of section 9, piece by piece. Rows must come sorted by order id by code unit, each
 * id once; a row out of place is an error, never a wrong file.
 */
export async function* formatDecisions(
  rows: Iterable<DecisionRow> | AsyncIterable<DecisionRow>,
): AsyncGenerator<string> {
  let piece = csvRow(DECISION_COLUMNS);
  let count = 0;
  let previousId: string | null = null;
  for await (const row of rows) {
    if (previousId !== null && row.orderId <= previousId) {
      throw new Error(
        `Order ${row.orderId} came after ${previousId}: rows must be sorted by order id`,
      );
    }
    previousId = row.orderId;
    piece += formatDecision(row);
    count += 1;
    if (count % ROWS_PER_PIECE !== 0) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}

/** By order id, by code unit, whatever the locale. */
export function inOrderIdOrder(one: DecisionRow, other: DecisionRow): number {
  if (one.orderId === other.orderId) return 0;
  return one.orderId < other.orderId ? -1 : 1;
}

function formatDecision(row: DecisionRow): string {
  return csvRow([
    row.orderId,
    row.verdict,
    row.class ?? "",
    row.reason ?? "",
    String(row.rateBasisPoints),
    row.currency,
    formatMoney(row.baseMinor, row.currency),
    formatMoney(row.rebateMinor, row.currency),
    row.ambassadorId ?? "",
    row.policyId,
  ]);
}
