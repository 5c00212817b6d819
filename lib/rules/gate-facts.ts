import type { FactValue, GateFact, OrderFacts } from "./order-facts.ts";
import { ambassadorOf, type Pass } from "./pass.ts";
import type { Entry } from "./timeline.ts";

export type GateFacts = Pick<OrderFacts, GateFact>;

/** What gates 1 to 9 ask: seen on the order's own rows. */
export function gateFacts({ order, at, product, span, settlement }: Entry, pass: Pass): GateFacts {
  const { identityId } = pass.history;
  const isOwn = span !== null && ambassadorOf(span, pass).identityId === identityId;
  const { kind } = order;
  return {
    payment: order.paidAt === null ? "unpaid" : "paid",
    referral: span ? "active" : referralBefore(order.accountId, at, pass),
    channel: order.channel,
    purchase: purchaseOf(order.listMinor, product.countsAsPurchase),
    product: product.rebateable ? "rebateable" : "excluded",
    kind: kind === "new" || kind === "renewal" || kind === "upgrade" ? kind : "unlisted",
    identity: identityId === null ? "pending" : "verified",
    ambassador: isOwn ? "same" : "another",
    refund: settlement.refundedInFullAt < Infinity ? "in-full" : "kept",
  };
}

function purchaseOf(listMinor: number, countsAsPurchase: boolean): FactValue<"purchase"> {
  if (listMinor === 0) return "free-of-charge";
  return countsAsPurchase ? "paid-product" : "not-counted";
}

/** Why no referral covers the order (gate 2). */
function referralBefore(accountId: string, at: number, pass: Pass): FactValue<"referral"> {
  const spans = pass.timeline.spansByAccount.get(accountId);
  if (!spans) return "never";
  return spans.some((span) => span.startsAt <= at) ? "ended" : "not-started";
}
