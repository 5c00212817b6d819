import type { Order, Refund } from "./history.ts";

/** What an order's refunds make of it. */
export type Settlement = {
  readonly refundedMinor: number;
  /** Instant from which the order counts as refunded in full; Infinity: never. */
  readonly refundedInFullAt: number;
  /** The refund that did it. */
  readonly fullRefundId: string | null;
  /** The same instant where nothing was consumed until then (R9); Infinity: never. */
  readonly voidedAt: number;
};

export const UNREFUNDED: Settlement = {
  refundedMinor: 0,
  refundedInFullAt: Infinity,
  fullRefundId: null,
  voidedAt: Infinity,
};

/** Refunds taken by `(refunded_at, refund_id)` until they reach what was paid (section 3). */
export function settle(order: Order, refunds: readonly Refund[]): Settlement {
  let refundedMinor = 0;
  let isConsumed = false;
  let full: Refund | null = null;
  let voidedAt = Infinity;
  for (const refund of refunds.toSorted(inRefundOrder)) {
    refundedMinor += refund.amountMinor;
    isConsumed ||= refund.usageConsumed;
    if (full === null && refundedMinor >= order.paidMinor) {
      full = refund;
      if (!isConsumed) voidedAt = refund.refundedAt;
    }
  }
  return {
    refundedMinor,
    refundedInFullAt: full?.refundedAt ?? Infinity,
    fullRefundId: full?.refundId ?? null,
    voidedAt,
  };
}

/** The order in which refunds count: `(refunded_at, refund_id)`. */
export function inRefundOrder(a: Refund, b: Refund): number {
  if (a.refundedAt !== b.refundedAt) return a.refundedAt - b.refundedAt;
  return a.refundId < b.refundId ? -1 : 1;
}
