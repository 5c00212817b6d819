import type { KnownFacts } from "#lib/facts/settle/candidate.ts";
import type { Order, Referral, Refund } from "#lib/rules/history.ts";

export type GroupFacts = {
  readonly referrals: readonly Referral[];
  readonly orders: readonly Order[];
  readonly refunds: readonly Refund[];
};

/** The rules between rows of section 2, sentence by sentence, over facts that may break them. */
export function findViolations(facts: GroupFacts, known: KnownFacts): string[] {
  return [
    ...facts.referrals.flatMap((referral) => referralViolations(referral, facts, known)),
    ...facts.orders.flatMap((order) => orderViolations(order, facts, known)),
    ...facts.refunds.flatMap((refund) => refundViolations(refund, facts)),
  ];
}

function referralViolations(referral: Referral, facts: GroupFacts, known: KnownFacts): string[] {
  const overlaps = facts.referrals.filter(
    (other) =>
      other !== referral &&
      other.accountId === referral.accountId &&
      other.startsAt < (referral.endsAt ?? Infinity) &&
      referral.startsAt < (other.endsAt ?? Infinity),
  );
  return [
    ...(known.hasAccount(referral.accountId) ? [] : ["referral: account"]),
    ...(known.hasAmbassador(referral.ambassadorId) ? [] : ["referral: ambassador"]),
    ...overlaps.map(() => "referral: overlap"),
  ];
}

function orderViolations(order: Order, facts: GroupFacts, known: KnownFacts): string[] {
  const at = order.paidAt ?? order.placedAt;
  const inForce = known
    .versionsOf(order.productCode)
    .filter(({ effectiveFrom }) => effectiveFrom === null || effectiveFrom <= at);
  const payment = facts.orders.filter(
    ({ paymentId }) => paymentId !== null && paymentId === order.paymentId,
  );
  const isShared = payment.every(
    ({ accountId, paidAt }) => accountId === order.accountId && paidAt === order.paidAt,
  );
  const refunded = facts.refunds
    .filter(({ orderId }) => orderId === order.orderId)
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  return [
    ...(known.hasAccount(order.accountId) ? [] : ["order: account"]),
    ...(inForce.length > 0 ? [] : ["order: product"]),
    ...(isShared ? [] : ["order: payment"]),
    ...(refunded <= order.paidMinor ? [] : ["order: refunds"]),
  ];
}

function refundViolations(refund: Refund, facts: GroupFacts): string[] {
  const order = facts.orders.find(({ orderId }) => orderId === refund.orderId);
  if (!order) return ["refund: order"];
  if (order.paidAt === null) return ["refund: unpaid"];
  return refund.refundedAt < order.paidAt ? ["refund: before payment"] : [];
}
