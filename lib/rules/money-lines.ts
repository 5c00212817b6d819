import type { Decision } from "./decision.ts";
import type { Refund } from "./history.ts";
import { inRefundOrder } from "./settlement.ts";
import type { Entry } from "./timeline.ts";

/** How the money of an order was worked out (section 6), in minor units of its currency. */
export type MoneyLines = {
  readonly currency: string;
  readonly listMinor: number;
  /** List price less what was paid in cash. */
  readonly vouchersMinor: number;
  readonly paidMinor: number;
  /** In the order in which they count. */
  readonly refunds: readonly Refund[];
  readonly baseMinor: number;
  /** Ceiling of the family; null where the order earns nothing. */
  readonly capBasisPoints: number | null;
  /** The product's own rate; null: the ceiling. */
  readonly productRateBasisPoints: number | null;
  readonly rateBasisPoints: number;
  readonly rebateMinor: number;
};

export function moneyOf(
  { order, product }: Entry,
  refunds: readonly Refund[],
  decision: Decision,
): MoneyLines {
  return {
    currency: order.currency,
    listMinor: order.listMinor,
    vouchersMinor: order.listMinor - order.paidMinor,
    paidMinor: order.paidMinor,
    refunds: refunds.filter((refund) => refund.orderId === order.orderId).toSorted(inRefundOrder),
    baseMinor: decision.baseMinor,
    capBasisPoints: decision.capBasisPoints,
    productRateBasisPoints: product.rateBasisPoints,
    rateBasisPoints: decision.rateBasisPoints,
    rebateMinor: decision.rebateMinor,
  };
}
