import { compilePolicies } from "./compile.ts";
import type { Explanation } from "./explain.ts";
import type { FactChange } from "./fact-change.ts";
import type { IdentityHistory, Order, Referral, Refund } from "./history.ts";
import type { Policy } from "./policy.ts";
import { precedes, timelineOf } from "./timeline.ts";

/** What a lever is pulled on: an order with its explanation, in the history that it was explained from. */
export type Bench = {
  readonly history: IdentityHistory;
  readonly order: Order;
  /** When it was paid, or placed where it is unpaid. */
  readonly at: number;
  readonly explanation: Explanation;
  readonly policies: readonly Policy[];
  /** Instant of knowledge: what is still to come happens then at the earliest. */
  readonly knownAt: number;
};

/** A product nobody has bought, with no rate of its own. */
const ANOTHER_PRODUCT = "another-product";

/** The purchase records that precede an order, of one product or of any, in history order. */
export function recordsBefore(
  { history, policies }: Bench,
  orderId: string | undefined,
  productCode: string | null,
): readonly Order[] {
  const { paid } = timelineOf(history, compilePolicies(policies));
  const index = paid.findIndex((entry) => entry.order.orderId === orderId);
  const entry = paid[index];
  if (!entry) return [];
  return paid
    .slice(0, index)
    .filter((record) => record.isRecord && precedes(record, entry))
    .map((record) => record.order)
    .filter((order) => productCode === null || order.productCode === productCode);
}

/** Orders of one payment share their instant, so they move together (section 2). */
export function payAt(history: IdentityHistory, order: Order, paidAt: number): FactChange[] | null {
  const together = history.orders.filter(
    (each) =>
      each.orderId === order.orderId ||
      (order.paymentId !== null && each.paymentId === order.paymentId),
  );
  const refunds = history.refunds.filter((refund) =>
    together.some((each) => each.orderId === refund.orderId),
  );
  const isReal =
    together.every((each) => each.placedAt <= paidAt) &&
    refunds.every((refund) => refund.refundedAt >= paidAt);
  if (!isReal) return null;
  return together.map((each) => ({ of: "order", order: { ...each, paidAt } }));
}

export function ofAnotherProduct({ order, history }: Bench): readonly FactChange[] {
  const productCode = unused(ANOTHER_PRODUCT, (code) => history.products.has(code));
  return [
    {
      of: "product",
      product: {
        productCode,
        effectiveFrom: null,
        name: productCode,
        countsAsPurchase: true,
        rebateable: true,
        rateBasisPoints: null,
      },
    },
    { of: "order", order: { ...order, productCode } },
  ];
}

export function without(orders: readonly Order[]): readonly FactChange[] | null {
  if (orders.length === 0) return null;
  return orders.map((order) => ({ of: "no-order", orderId: order.orderId }));
}

/** Each of the orders refunded in full with nothing consumed, by the time this one was paid (R9). */
export function undone(
  { history, at }: Bench,
  orders: readonly Order[],
): readonly FactChange[] | null {
  if (orders.length === 0) return null;
  return orders.flatMap((each) => [
    ...refundsOf(history, each).map((refund): FactChange => ({
      of: "no-refund",
      refundId: refund.refundId,
    })),
    { of: "refund", refund: fullRefund(history, each, at) },
  ]);
}

function fullRefund(history: IdentityHistory, order: Order, refundedAt: number): Refund {
  const isTaken = (id: string) => history.refunds.some((refund) => refund.refundId === id);
  return {
    refundId: unused(`undone-${order.orderId}`, isTaken),
    orderId: order.orderId,
    refundedAt,
    amountMinor: order.paidMinor,
    usageConsumed: false,
  };
}

/** The account under a real name of its own, apart from the others. */
export function underOwnName({ history, order }: Bench): readonly FactChange[] {
  return [{ of: "identity", accountId: order.accountId, identityId: freshId(history) }];
}

function freshId(history: IdentityHistory): string {
  const taken = new Set([...history.ambassadors.values()].map((each) => each.identityId));
  return unused("own-name", (id) => taken.has(id) || id === history.identityId);
}

function unused(id: string, isTaken: (id: string) => boolean): string {
  let candidate = id;
  for (let count = 2; isTaken(candidate); count += 1) candidate = `${id}-${count}`;
  return candidate;
}

/** The referrals of the order's account, in order of time. */
export function referralsOf(history: IdentityHistory, order: Order): readonly Referral[] {
  return history.referrals
    .filter((referral) => referral.accountId === order.accountId)
    .toSorted((a, b) => a.startsAt - b.startsAt);
}

export function refundsOf(history: IdentityHistory, order: Order): readonly Refund[] {
  return history.refunds.filter((refund) => refund.orderId === order.orderId);
}
