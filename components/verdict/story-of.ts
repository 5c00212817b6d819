import type { DecidingRecord, Story } from "./story.ts";
import type { GateStep } from "./gate-table.tsx";
import type { OrderAnswer } from "#lib/decisions/read/order-answer.ts";
import type { AmbassadorEvidence, Evidence, EvidenceRole, Outcome } from "#lib/rules/index.ts";

/** Where an order that is named can be read. */
export type HrefOf = (key: { readonly accountId: string; readonly orderId: string }) => string;

/** What the sentences of the page may name, taken from an answer that holds no more than its reader may see. */
export function storyOf(answer: OrderAnswer, hrefOf: HrefOf = orderHref): Story {
  const { explanation, order, referral } = answer;
  const { decision, money } = explanation;
  return {
    audience: answer.audience,
    verdict: decision.verdict,
    outcome: outcomeOf(decision),
    facts: explanation.facts,
    customer: answer.customer.name,
    ambassador: referral?.ambassadorName ?? "",
    product: answer.productName,
    kind: order.kind,
    billing: order.billing,
    currency: order.currency,
    listMinor: order.listMinor,
    paidMinor: order.paidMinor,
    placedAt: order.placedAt,
    paidAt: order.paidAt,
    recordedAt: answer.recordedAt,
    referral,
    record: recordFor(decidingEvidence(answer), answer, hrefOf),
    anchorPaidAt: explanation.cohort?.anchorPaidAt ?? null,
    cohort: explanation.cohort?.cohort ?? null,
    refundedMinor: money.refunds.reduce((sum, refund) => sum + refund.amountMinor, 0),
    refundedInFullAt: refundedInFullAt(answer),
    baseMinor: decision.baseMinor,
    rateBasisPoints: decision.rateBasisPoints,
    capBasisPoints: decision.capBasisPoints,
    rebateMinor: decision.rebateMinor,
    isFlagged: decision.isFlagged,
    policy: explanation.policy,
    factsAsOf: answer.knownAt,
  };
}

/** The tests with what showed each, as far as the reader may see it. */
export function gateStepsOf(answer: OrderAnswer, hrefOf: HrefOf = orderHref): readonly GateStep[] {
  return answer.explanation.steps.map((step) => ({
    ...step,
    record: step.fact === "cohort" ? null : recordFor(recordAmong(step.evidence), answer, hrefOf),
  }));
}

/** The evidence of the fact that decided; null where that fact is an absence, or the order's own. */
export function decidingEvidence({
  explanation,
}: OrderAnswer): Evidence | AmbassadorEvidence | null {
  const step = explanation.steps.findLast(({ fact }) => fact === explanation.turnsOn);
  return step ? recordAmong(step.evidence) : null;
}

export function outcomeOf(decision: {
  readonly class: Outcome | null;
  readonly reason: Outcome | null;
}): Outcome {
  const outcome = decision.class ?? decision.reason;
  if (outcome === null) throw new Error("A decision has neither class nor reason.");
  return outcome;
}

/** The roles of orders, the one that decides where several stand together first. */
const RECORD_ROLES: readonly EvidenceRole[] = [
  "product-record",
  "burning-order",
  "first-purchase",
  "record-before",
  "activity-before",
  "qualifying-order",
];

function recordAmong(
  evidence: readonly (Evidence | AmbassadorEvidence)[],
): Evidence | AmbassadorEvidence | null {
  for (const role of RECORD_ROLES) {
    const found = evidence.find((each) => each.role === role);
    if (found) return found;
  }
  return null;
}

function recordFor(
  evidence: Evidence | AmbassadorEvidence | null,
  { records }: OrderAnswer,
  hrefOf: HrefOf,
): DecidingRecord | null {
  if (evidence === null) return null;
  if ("isExact" in evidence && !evidence.isExact) return { isExact: false, place: evidence.place };
  const record = records.find(({ orderId }) => orderId === evidence.id);
  if (!record) return null;
  return {
    isExact: true,
    orderId: record.orderId,
    href: hrefOf(record),
    paidAt: record.paidAt,
    account: record.isOtherAccount ? record.accountName : null,
    paidMinor: record.paidMinor,
    currency: record.currency,
    activeUntil: record.activeUntil,
  };
}

function refundedInFullAt({ order, explanation }: OrderAnswer): number | null {
  let left = order.paidMinor;
  for (const refund of explanation.money.refunds) {
    left -= refund.amountMinor;
    if (left <= 0) return refund.refundedAt;
  }
  return null;
}

export function orderHref(key: { readonly accountId: string; readonly orderId: string }): string {
  return `/customers/${encodeURIComponent(key.accountId)}/orders/${encodeURIComponent(key.orderId)}`;
}
