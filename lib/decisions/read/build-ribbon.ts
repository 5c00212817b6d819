import type { Decision, IdentityHistory, Order, Policy } from "#lib/rules/index.ts";
import { ribbonAxis } from "./ribbon-axis.ts";
import { mergeSpans } from "./merge-spans.ts";
import { nameOfProduct } from "./product-in-history.ts";
import type {
  Ribbon,
  RibbonLane,
  RibbonOrder,
  RibbonReferral,
  RibbonSpan,
  RibbonWindow,
} from "./ribbon.ts";

/** So much of the time before today is shown after it at most. */
const FUTURE = 0.35;

export type RibbonSource = {
  readonly history: IdentityHistory;
  /** Of every order that is drawn. */
  readonly decisions: readonly Decision[];
  /** The customer's account. */
  readonly accountId: string;
  /** Whether the reader may see an order; of the others nothing leaves this function. */
  readonly isVisible: (order: Order) => boolean;
  readonly referrals: readonly RibbonReferral[];
  readonly accountName: (accountId: string) => string;
  readonly changedOrderIds: ReadonlySet<string>;
  readonly policy: Pick<Policy, "programmeStart">;
  readonly window: RibbonWindow | null;
  readonly today: number;
};

export function buildRibbon(source: RibbonSource): Ribbon {
  const { history, isVisible, referrals, policy, window, today } = source;
  const visible = history.orders.filter(isVisible);
  const lanes = [...Map.groupBy(visible, ({ productCode }) => productCode).values()].map((orders) =>
    laneOf(orders.toSorted(byTime), source),
  );
  return {
    axis: ribbonAxis(instantsOf(source, lanes)),
    today,
    referrals,
    programmeStart: policy.programmeStart,
    window,
    lanes: lanes.toSorted((a, b) => lastAt(b) - lastAt(a)),
  };
}

/** What the axis must hold. A referral or a service that runs far into the future leaves it at its end. */
function instantsOf(
  { today, referrals, window }: RibbonSource,
  lanes: readonly RibbonLane[],
): readonly number[] {
  const orders = lanes.flatMap((lane) => lane.orders.map(({ at }) => at));
  const begins = [
    ...orders,
    ...referrals.map(({ startsAt }) => startsAt),
    ...(window ? [window.from] : []),
  ];
  const first = Math.min(today, ...begins);
  const ends = referrals.map(({ endsAt }) => endsAt ?? 0).filter((endsAt) => endsAt > today);
  const furthest = today + (today - first) * FUTURE;
  return [first, today, ...orders, ...ends.map((endsAt) => Math.min(endsAt, furthest))];
}

function laneOf(orders: readonly Order[], source: RibbonSource): RibbonLane {
  const last = orders.at(-1);
  const productCode = last?.productCode ?? "";
  const decisionOf = new Map(source.decisions.map((decision) => [decision.orderId, decision]));
  return {
    productCode,
    productName: nameOfProduct(source.history, productCode, instantOf(last)),
    orders: orders.flatMap((order) => {
      const decision = decisionOf.get(order.orderId);
      return decision ? [markOf(order, decision, source)] : [];
    }),
    coverage: mergeSpans(orders.flatMap((order) => coverageOf(order, source.history))),
  };
}

function markOf(order: Order, decision: Decision, source: RibbonSource): RibbonOrder {
  const { accountId, accountName, changedOrderIds } = source;
  const outcome = decision.class ?? decision.reason;
  if (outcome === null) throw new Error(`The decision on ${order.orderId} has no outcome.`);
  return {
    orderId: order.orderId,
    accountId: order.accountId,
    otherAccount: order.accountId === accountId ? null : accountName(order.accountId),
    at: instantOf(order),
    isPaid: order.paidAt !== null,
    kind: order.kind,
    isOutside: order.paidAt !== null && decision.ambassadorId === null,
    verdict: decision.verdict,
    outcome,
    currency: order.currency,
    baseMinor: decision.baseMinor,
    capBasisPoints: decision.capBasisPoints,
    rateBasisPoints: decision.rateBasisPoints,
    rebateMinor: decision.rebateMinor,
    isChanged: changedOrderIds.has(order.orderId),
  };
}

/** From payment to the end of the service, ended early by a refund in full (section 3). */
function coverageOf(order: Order, history: IdentityHistory): RibbonSpan[] {
  const { paidAt, activeUntil } = order;
  if (paidAt === null || activeUntil === null) return [];
  const to = Math.min(activeUntil, refundedInFullAt(order, history) ?? activeUntil);
  return to > paidAt ? [{ from: paidAt, to }] : [];
}

function refundedInFullAt(order: Order, history: IdentityHistory): number | null {
  let left = order.paidMinor;
  const refunds = history.refunds
    .filter(({ orderId }) => orderId === order.orderId)
    .toSorted((a, b) => a.refundedAt - b.refundedAt || (a.refundId < b.refundId ? -1 : 1));
  for (const refund of refunds) {
    left -= refund.amountMinor;
    if (left <= 0) return refund.refundedAt;
  }
  return null;
}

function byTime(a: Order, b: Order): number {
  return instantOf(a) - instantOf(b) || (a.orderId < b.orderId ? -1 : 1);
}

function lastAt(lane: RibbonLane): number {
  return lane.orders.at(-1)?.at ?? -Infinity;
}

function instantOf(order: Order | undefined): number {
  return order?.paidAt ?? order?.placedAt ?? 0;
}
