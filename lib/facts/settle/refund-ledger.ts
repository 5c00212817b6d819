import type { RefundRow } from "#lib/facts/fact-kinds.ts";
import { FieldError } from "#lib/facts/field-error.ts";
import { formatMoney, toMinor } from "#lib/facts/money.ts";
import type { Order } from "#lib/rules/history.ts";
import type { Conflict } from "./candidate.ts";
import { toRefund } from "./refund-row.ts";
import type { Ledger } from "./settle-against.ts";

/** Refunds that stand: never before their order's payment, never more in sum than was paid. */
export class RefundLedger implements Ledger<RefundRow> {
  readonly #orderById: ReadonlyMap<string, Order>;
  readonly #refundedByOrder = new Map<string, number>();

  constructor(orderById: ReadonlyMap<string, Order>) {
    this.#orderById = orderById;
  }

  findConflict(refund: RefundRow): Conflict | null {
    const order = this.#orderById.get(refund.orderId);
    if (!order) return { column: "order_id", problem: "names an unknown order" };
    if (order.paidAt === null) {
      return { column: "order_id", problem: "names an order that was not paid" };
    }
    if (refund.refundedAt < order.paidAt) {
      return { column: "refunded_at", problem: "is before the payment of its order" };
    }
    const amount = readAmount(refund.amount, order.currency);
    if (amount instanceof FieldError) return { column: "amount", problem: amount.message };
    const leftMinor = order.paidMinor - (this.#refundedByOrder.get(refund.orderId) ?? 0);
    if (amount <= leftMinor) return null;
    const left = `${formatMoney(leftMinor, order.currency)} ${order.currency}`;
    return { column: "amount", problem: `is more than the ${left} that is left of its order` };
  }

  add(refund: RefundRow): void {
    const { amountMinor } = toRefund(refund, this.#orderById);
    const refunded = this.#refundedByOrder.get(refund.orderId) ?? 0;
    this.#refundedByOrder.set(refund.orderId, refunded + amountMinor);
  }
}

function readAmount(amount: string, currency: string): number | FieldError {
  try {
    return toMinor(amount, currency);
  } catch (error) {
    if (error instanceof FieldError) return error;
    throw error;
  }
}
