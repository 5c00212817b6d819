import { policyAt, type CompiledPolicies, type CompiledPolicy } from "./compile.ts";
import type { IdentityHistory, Order, ProductVersion, Refund } from "./history.ts";
import { referralSpans, spanAt, type ReferralSpan } from "./referral-span.ts";
import { settle, UNREFUNDED, type Settlement } from "./settlement.ts";

/** An order with what its own rows say of it. */
export type Entry = {
  readonly order: Order;
  /** `paid_at`, or `placed_at` where unpaid: product version and policy version are those of this instant. */
  readonly at: number;
  readonly product: ProductVersion;
  readonly policy: CompiledPolicy;
  readonly span: ReferralSpan | null;
  readonly settlement: Settlement;
  /** A purchase record in the sense of section 3, voided or not. */
  readonly isRecord: boolean;
  /** The purchase records of its product that stand before the order in hand: a pass adds them as it goes. */
  readonly productRecords: Records;
  /** Exclusive end of its coverage; -Infinity where it has none. */
  readonly coveredUntil: number;
};

/** The purchase records of an identity, or of one of its products, that stand before the order in hand. */
export type Records = {
  readonly entries: Entry[];
  /** Those before this index are voided for good: orders are asked about in history order. */
  voidedCount: number;
};

export function noRecords(): Records {
  return { entries: [], voidedCount: 0 };
}

export type Timeline = {
  /** In history order. */
  readonly paid: readonly Entry[];
  readonly unpaid: readonly Entry[];
  readonly spansByAccount: ReadonlyMap<string, readonly ReferralSpan[]>;
};

/** Sorts an identity's orders into history order and joins each with its own rows. */
export function timelineOf(
  history: Pick<IdentityHistory, "orders" | "refunds" | "referrals" | "products">,
  policies: CompiledPolicies,
): Timeline {
  const spansByAccount = referralSpans(history.referrals);
  const refundsByOrder = groupByOrder(history.refunds);
  const lines = new Map<string, ProductLine>();
  const paid: Entry[] = [];
  const unpaid: Entry[] = [];
  for (const order of history.orders) {
    const at = order.paidAt ?? order.placedAt;
    const refunds = refundsByOrder?.get(order.orderId);
    const settlement = refunds ? settle(order, refunds) : UNREFUNDED;
    const line = lineOf(order.productCode, history.products, lines);
    const product = productAt(line.versions, order, at);
    const spans = spansByAccount.get(order.accountId) ?? [];
    const entry: Entry = {
      order,
      at,
      product,
      policy: policyAt(policies, at),
      span: order.paidAt === null ? null : spanAt(spans, at),
      settlement,
      isRecord: isPurchaseRecord(order, product),
      productRecords: line.records,
      coveredUntil: coveredUntil(order, settlement),
    };
    (order.paidAt === null ? unpaid : paid).push(entry);
  }
  return {
    paid: paid.toSorted(inHistoryOrder),
    unpaid: unpaid.toSorted(inHistoryOrder),
    spansByAccount,
  };
}

type ProductLine = { readonly versions: readonly ProductVersion[]; readonly records: Records };

/** One look-up an order: its product's versions, and the records of it that a pass will add. */
function lineOf(
  productCode: string,
  products: IdentityHistory["products"],
  lines: Map<string, ProductLine>,
): ProductLine {
  const known = lines.get(productCode);
  if (known) return known;
  const line = { versions: products.get(productCode) ?? [], records: noRecords() };
  lines.set(productCode, line);
  return line;
}

/** Whether P, which stands before O in history order, precedes O (section 3, R9, R10). */
export function precedes(p: Entry, o: Entry): boolean {
  return !isSamePayment(p, o) && p.settlement.voidedAt > o.at;
}

/** Orders of one payment share their instant (section 2): numbers are compared before texts. */
export function isSamePayment(p: Entry, o: Entry): boolean {
  return p.at === o.at && p.order.paymentId !== null && p.order.paymentId === o.order.paymentId;
}

function isPurchaseRecord(order: Order, product: ProductVersion): boolean {
  return (
    order.paidAt !== null &&
    order.channel === "official" &&
    order.listMinor > 0 &&
    product.countsAsPurchase
  );
}

function coveredUntil(order: Order, settlement: Settlement): number {
  if (order.activeUntil === null) return -Infinity;
  return Math.min(order.activeUntil, settlement.refundedInFullAt);
}

/** History order (section 3); unpaid orders, which have no place in it, by `(placed_at, order_id)`. */
function inHistoryOrder(a: Entry, b: Entry): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.order.placedAt !== b.order.placedAt) return a.order.placedAt - b.order.placedAt;
  return a.order.orderId < b.order.orderId ? -1 : 1;
}

function groupByOrder(refunds: readonly Refund[]): Map<string, Refund[]> | null {
  if (refunds.length === 0) return null;
  return Map.groupBy(refunds, (refund) => refund.orderId);
}

function productAt(versions: readonly ProductVersion[], order: Order, at: number): ProductVersion {
  let inForce: ProductVersion | null = null;
  let since = -Infinity;
  for (const version of versions) {
    const from = version.effectiveFrom ?? -Infinity;
    if (from > at || (inForce !== null && from <= since)) continue;
    inForce = version;
    since = from;
  }
  if (inForce) return inForce;
  throw new RangeError(`order ${order.orderId}: product ${order.productCode} is not in force`);
}
