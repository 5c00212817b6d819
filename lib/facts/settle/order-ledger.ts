import type { RefundRow } from "#lib/facts/fact-kinds.ts";
import { formatInstant } from "#lib/facts/instant.ts";
import { toMinor } from "#lib/facts/money.ts";
import type { Order } from "#lib/rules/history.ts";
import type { Conflict, KnownFacts } from "./candidate.ts";
import type { Ledger } from "./settle-against.ts";

type Payment = Pick<Order, "orderId" | "accountId" | "paidAt">;

/** Orders that stand. Recorded refunds that stay limit what their orders may be corrected to. */
export class OrderLedger implements Ledger<Order> {
  readonly #known: KnownFacts;
  readonly #stored: ReadonlyMap<string, Order>;
  readonly #refundsByOrder: ReadonlyMap<string, readonly RefundRow[]>;
  readonly #paymentById = new Map<string, Payment>();

  constructor(
    known: KnownFacts,
    stored: ReadonlyMap<string, Order>,
    stayingRefunds: readonly RefundRow[],
  ) {
    this.#known = known;
    this.#stored = stored;
    this.#refundsByOrder = Map.groupBy(stayingRefunds, (refund) => refund.orderId);
  }

  findConflict(order: Order): Conflict | null {
    if (!this.#known.hasAccount(order.accountId)) {
      return { column: "account_id", problem: "names an unknown account" };
    }
    const stored = this.#stored.get(order.orderId);
    if (stored && stored.accountId !== order.accountId) {
      const problem = `is an order of account ${stored.accountId} already`;
      return { column: "order_id", problem };
    }
    return (
      this.#findProductConflict(order) ??
      this.#findPaymentConflict(order) ??
      this.#findRefundConflict(order, stored)
    );
  }

  add(order: Order): void {
    const { paymentId, orderId, accountId, paidAt } = order;
    if (paymentId === null || this.#paymentById.has(paymentId)) return;
    this.#paymentById.set(paymentId, { orderId, accountId, paidAt });
  }

  #findProductConflict(order: Order): Conflict | null {
    const versions = this.#known.versionsOf(order.productCode);
    if (versions.length === 0)
      return { column: "product_code", problem: "names an unknown product" };
    const at = order.paidAt ?? order.placedAt;
    if (versions.some((version) => (version.effectiveFrom ?? -Infinity) <= at)) return null;
    const problem = `names a product that was not in force yet at ${formatInstant(at)}`;
    return { column: "product_code", problem };
  }

  /** All orders of one payment share account and paid_at. */
  #findPaymentConflict(order: Order): Conflict | null {
    const payment = order.paymentId === null ? undefined : this.#paymentById.get(order.paymentId);
    if (!payment) return null;
    const other = `order ${payment.orderId} of the same payment`;
    if (payment.accountId !== order.accountId) {
      const problem = `is shared with ${other}, which belongs to account ${payment.accountId}`;
      return { column: "payment_id", problem };
    }
    if (payment.paidAt === order.paidAt) return null;
    const paid =
      payment.paidAt === null ? "is unpaid" : `was paid ${formatInstant(payment.paidAt)}`;
    return { column: "paid_at", problem: `differs from ${other}, which ${paid}` };
  }

  #findRefundConflict(order: Order, stored: Order | undefined): Conflict | null {
    const refunds = this.#refundsByOrder.get(order.orderId);
    if (!refunds || !stored) return null;
    if (order.currency !== stored.currency) {
      return {
        column: "currency",
        problem: `differs from its refunds, which are in ${stored.currency}`,
      };
    }
    const { paidAt } = order;
    if (paidAt === null)
      return { column: "paid_at", problem: "is empty, but the order has refunds" };
    const earlier = refunds.find((refund) => refund.refundedAt < paidAt);
    if (earlier) return { column: "paid_at", problem: `is after refund ${earlier.refundId}` };
    const refundedMinor = refunds
      .map((refund) => toMinor(refund.amount, order.currency))
      .reduce((sum, amount) => sum + amount, 0);
    if (refundedMinor <= order.paidMinor) return null;
    return { column: "paid_amount", problem: "is less than the refunds of the order" };
  }
}
