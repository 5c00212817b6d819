import type { RefundRow } from "#lib/facts/fact-kinds.ts";
import type { Candidate } from "./candidate.ts";

/*
 * Which of two rows that exclude each other is refused hangs on the facts alone, as every decision
 * does, and not on the order in which a file happens to list them.
 */

/** Candidates by id, by code unit. */
export function inIdOrder<Fact>(
  candidates: readonly Candidate<Fact>[],
  idOf: (fact: Fact) => string,
): readonly Candidate<Fact>[] {
  return candidates.toSorted((one, other) => compare(idOf(one.fact), idOf(other.fact)));
}

/** Refunds by `(refunded_at, refund_id)`, as section 3 takes them. */
export function inRefundOrder(
  candidates: readonly Candidate<RefundRow>[],
): readonly Candidate<RefundRow>[] {
  return candidates.toSorted(
    ({ fact: one }, { fact: other }) =>
      one.refundedAt - other.refundedAt || compare(one.refundId, other.refundId),
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
