import type { Decision, Evidence, EvidenceRole } from "./decision.ts";
import type { Explanation, Step } from "./explain.ts";
import type { IdentityHistory, Order, ProductVersion } from "./history.ts";
import type { MoneyLines } from "./money-lines.ts";
import type { FactName, FactValue } from "./order-facts.ts";
import type { Policy } from "./policy.ts";
import { referralSpans, spanAt } from "./referral-span.ts";
import type { Cohort } from "./vocabulary.ts";

/*
 * Two audiences. A reviewer gets the whole Explanation. An ambassador gets exact evidence only of orders
 * paid under their own referral of the same account, and the coarse truth of everything else: never its
 * date, amount, id, account, number or product. The types keep them apart.
 */

/** A row that the ambassador may see. */
export type ExactEvidence = {
  readonly isExact: true;
  readonly role: EvidenceRole;
  readonly id: string;
};

/** That there is such a row, and no more than the rule itself says of it. */
export type CoarseEvidence = {
  readonly isExact: false;
  readonly role: EvidenceRole;
  /** Before the order's referral began, or else outside it. */
  readonly place: "before-referral" | "outside-referral";
};

export type AmbassadorEvidence = ExactEvidence | CoarseEvidence;

export type AmbassadorStep = Omit<Step, "evidence"> & {
  readonly evidence: readonly AmbassadorEvidence[];
};

export type AmbassadorDecision = Omit<Decision, "evidence"> & {
  readonly evidence: readonly AmbassadorEvidence[];
};

export type AmbassadorExplanation = {
  readonly decision: AmbassadorDecision;
  /** The decisive facts alone: they force the outcome, and nothing else of the customer is told. */
  readonly facts: { readonly [Name in FactName]?: FactValue<Name> };
  readonly turnsOn: FactName;
  readonly decisive: readonly FactName[];
  readonly steps: readonly AmbassadorStep[];
  readonly cohort: AmbassadorCohort | null;
  readonly product: ProductVersion;
  readonly policy: Policy;
  readonly money: MoneyLines;
};

/** The anchor is an order under the referral itself, so its day is the ambassador's to see. */
export type AmbassadorCohort = {
  readonly cohort: Cohort;
  readonly anchorOrderId: string;
  readonly anchorPaidAt: number;
  readonly evidence: readonly AmbassadorEvidence[];
};

/**
 * The part of an explanation that one ambassador may see.
 *
 * @returns null where the order is not theirs: neither paid under their referral nor, unpaid, placed
 * under it. Not theirs and not there look the same.
 */
export function forAmbassador(
  explanation: Explanation,
  history: IdentityHistory,
  ambassadorId: string,
): AmbassadorExplanation | null {
  const order = history.orders.find((each) => each.orderId === explanation.decision.orderId);
  if (!order || !isInScope(order, history, ambassadorId)) return null;
  const see = (evidence: readonly Evidence[]) =>
    evidence.map((each) => asSeen(each, order, history, ambassadorId));
  const { decision, cohort, decisive, facts } = explanation;
  return {
    decision: { ...decision, evidence: see(decision.evidence) },
    facts: Object.fromEntries(decisive.map((name) => [name, facts[name]])),
    turnsOn: explanation.turnsOn,
    decisive,
    steps: explanation.steps.map((step) => ({ ...step, evidence: see(step.evidence) })),
    cohort: cohort && {
      cohort: cohort.cohort,
      anchorOrderId: cohort.anchorOrderId,
      anchorPaidAt: cohort.anchorPaidAt,
      evidence: see(cohort.evidence),
    },
    product: explanation.product,
    policy: explanation.policy,
    money: explanation.money,
  };
}

/** Whether an ambassador may see an order exactly: paid under their referral, or unpaid and placed under it. */
export function isInScope(
  order: Order,
  history: Pick<IdentityHistory, "referrals">,
  ambassadorId: string,
): boolean {
  const spans = referralSpans(history.referrals).get(order.accountId) ?? [];
  return spanAt(spans, order.paidAt ?? order.placedAt)?.ambassadorId === ambassadorId;
}

function asSeen(
  evidence: Evidence,
  order: Order,
  history: IdentityHistory,
  ambassadorId: string,
): AmbassadorEvidence {
  const { role, id } = evidence;
  // The order's own referral and refunds are part of what the ambassador sees of it.
  if (role === "referral" || role === "full-refund") return { isExact: true, role, id };
  const shown = history.orders.find((each) => each.orderId === id);
  if (role === "ambassador-record" || !shown) {
    return { isExact: false, role, place: "outside-referral" };
  }
  const isOwn = shown.accountId === order.accountId && isInScope(shown, history, ambassadorId);
  if (isOwn) return { isExact: true, role, id };
  return { isExact: false, role, place: placeOf(shown, order, history) };
}

function placeOf(shown: Order, order: Order, history: IdentityHistory): CoarseEvidence["place"] {
  const spans = referralSpans(history.referrals).get(order.accountId) ?? [];
  const span = spanAt(spans, order.paidAt ?? order.placedAt);
  const isBefore = span !== null && shown.paidAt !== null && shown.paidAt < span.startsAt;
  return isBefore ? "before-referral" : "outside-referral";
}
