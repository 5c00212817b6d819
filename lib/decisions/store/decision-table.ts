import { sql } from "drizzle-orm";
import type { CopyValue } from "#db/client/copy-rows.ts";
import { type TextRow } from "#db/client/read-rows.ts";
import { instantToText } from "#db/schema/instant.ts";
import type { Decision, Evidence, Order } from "#lib/rules/index.ts";
import { textAt } from "./fact-table.ts";

/** What makes a new version where it differs: the outcome, its evidence, and what lists sort it by. */
export const CONTENT_COLUMNS = [
  "verdict",
  "class",
  "reason",
  "gate",
  "clauses",
  "readings",
  "cohort",
  "cap_basis_points",
  "rate_basis_points",
  "currency",
  "base_minor",
  "rebate_minor",
  "ambassador_id",
  "referral_id",
  "policy_id",
  "is_flagged",
  "evidence",
  "estimate_verdict",
  "estimate_class",
  "estimate_reason",
  "estimate_rate_basis_points",
  "estimate_rebate_minor",
  "listed_at",
  "product_code",
  "kind",
  "refunded_minor",
  "scope_ambassador_id",
] as const;

const EVIDENCE = CONTENT_COLUMNS.indexOf("evidence");

/** The content of a decision in the order of the columns, as PostgreSQL would write it. */
export function contentOf(
  decision: Decision,
  order: Order,
  scopeAmbassadorId: string | null,
): readonly CopyValue[] {
  const { estimate } = decision;
  return [
    decision.verdict,
    decision.class,
    decision.reason,
    decision.gate,
    `{${decision.clauses.join(",")}}`,
    `{${decision.readings.join(",")}}`,
    decision.cohort,
    decision.capBasisPoints,
    decision.rateBasisPoints,
    decision.currency,
    decision.baseMinor,
    decision.rebateMinor,
    decision.ambassadorId,
    decision.referralId,
    decision.policyId,
    decision.isFlagged ? "t" : "f",
    evidenceText(decision.evidence),
    estimate?.verdict ?? null,
    estimate?.class ?? null,
    estimate?.reason ?? null,
    estimate?.rateBasisPoints ?? null,
    estimate?.rebateMinor ?? null,
    instantToText(order.paidAt ?? order.placedAt),
    order.productCode,
    order.kind,
    order.paidAt === null ? 0 : order.paidMinor - decision.baseMinor,
    scopeAmbassadorId,
  ];
}

/** Selects the content so that `sameContent` can compare it. */
export const contentSelection = sql.raw(
  CONTENT_COLUMNS.map((column) =>
    column === "listed_at"
      ? `to_char(listed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
      : column,
  ).join(", "),
);

/** Whether a stored row, selected by `contentSelection`, says what is said now. */
export function sameContent(stored: TextRow, content: readonly CopyValue[]): boolean {
  return content.every((value, index) => {
    if (value === null) return stored[index] === null;
    if (index !== EVIDENCE) return stored[index] === String(value);
    // The database keeps JSON with spaces and an order of keys of its own.
    return evidenceText(JSON.parse(textAt(stored, index))) === value;
  });
}

function evidenceText(evidence: readonly Evidence[]): string {
  return JSON.stringify(evidence.map(({ role, id }) => ({ role, id })));
}
