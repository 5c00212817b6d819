import type { Claim } from "#db/schema/dispute-words.ts";
import { type IdentityHistory, isInScope, type Order, type Policy } from "#lib/rules/index.ts";
import { explain } from "#lib/rules/index.ts";
import type { CounterFact } from "./counter-fact.ts";
import { productAt } from "./suggest-corrections.ts";

type Believed = {
  readonly accountId: string;
  readonly order: Order;
  readonly ambassadorId: string;
  readonly history: IdentityHistory;
  readonly policies: readonly Policy[];
};

/**
 * What is on record of what could be claimed otherwise, in a claim's own terms and as far as the ambassador
 * may see it. Several where there are several facts to name; none where the claim makes no sense.
 */
export function believedFacts(believed: Believed, claim: Claim): readonly CounterFact[] {
  const { order, history } = believed;
  const refunds = history.refunds.filter(({ orderId }) => orderId === order.orderId);
  switch (claim) {
    case "identity-apart":
      return [{ claim }];
    case "identity-verified":
      return history.identityId === null ? [{ claim }] : [];
    case "earlier-order-not-theirs":
      return earlierOrders(believed);
    case "referral":
      return referralOf(believed);
    case "order-paid":
      return order.paidAt === null ? [{ claim, paidAt: order.placedAt }] : [];
    case "order-kind":
      return [{ claim, kind: order.kind }];
    case "order-billing":
      return [{ claim, billing: order.billing }];
    case "order-channel":
      return [{ claim, channel: order.channel }];
    case "order-product":
      return [{ claim, productCode: order.productCode }];
    case "order-amount":
      return [{ claim, listMinor: order.listMinor, paidMinor: order.paidMinor }];
    case "refund-not-happened":
      return refunds.map(({ refundId }) => ({ claim, refundId }));
    case "refund-amount":
      return refunds.map(({ refundId, amountMinor, usageConsumed }) => ({
        claim,
        refundId,
        amountMinor,
        usageConsumed,
      }));
    case "product-flags": {
      const version = productAt(history, order);
      if (!version) return [];
      const { countsAsPurchase, rebateable } = version;
      return [{ claim, countsAsPurchase, rebateable }];
    }
    case "missing-order":
      return [];
    default:
      return claim satisfies never;
  }
}

/** The orders that decided: by id where they are the ambassador's to see, else "the earlier order". */
function earlierOrders({ order, history, policies, ambassadorId }: Believed): CounterFact[] {
  const explanation = explain(history, order.orderId, policies);
  if (!explanation) return [];
  const evidence = [...explanation.decision.evidence, ...(explanation.cohort?.evidence ?? [])];
  const ids = evidence.flatMap(({ role, id }) => {
    if (!EARLIER.has(role) || id === order.orderId) return [];
    const earlier = history.orders.find((each) => each.orderId === id);
    const isSeen =
      earlier?.accountId === order.accountId && isInScope(earlier, history, ambassadorId);
    return [isSeen ? id : null];
  });
  return [...new Set(ids)].map((orderId) => ({ claim: "earlier-order-not-theirs", orderId }));
}

const EARLIER: ReadonlySet<string> = new Set([
  "record-before-anchor",
  "active-in-window",
  "activity-before",
  "burning-order",
  "record-before",
  "product-record",
]);

function referralOf({ order, history, ambassadorId }: Believed): CounterFact[] {
  const at = order.paidAt ?? order.placedAt;
  const own = history.referrals
    .filter((each) => each.accountId === order.accountId && each.ambassadorId === ambassadorId)
    .toSorted((a, b) => Math.abs(a.startsAt - at) - Math.abs(b.startsAt - at));
  const [nearest] = own;
  return nearest ? [{ claim: "referral", startsAt: nearest.startsAt, endsAt: nearest.endsAt }] : [];
}
