import type { RefundRow } from "#lib/facts/fact-kinds.ts";
import { formatMoney, parseDecimal, toMinor } from "#lib/facts/money.ts";
import type { Order, Refund } from "#lib/rules/history.ts";

/** A refund's amount in the minor units of its order. Precondition: the order is there and the amount fits it. */
export function toRefund(row: RefundRow, orderById: ReadonlyMap<string, Order>): Refund {
  const { amount, ...rest } = row;
  return { ...rest, amountMinor: toMinor(amount, requireCurrency(row.orderId, orderById)) };
}

/** A recorded refund as the row that it came from. */
export function toRefundRow(refund: Refund, orderById: ReadonlyMap<string, Order>): RefundRow {
  const { amountMinor, ...rest } = refund;
  const currency = requireCurrency(refund.orderId, orderById);
  return { ...rest, amount: parseDecimal(formatMoney(amountMinor, currency)) };
}

function requireCurrency(orderId: string, orderById: ReadonlyMap<string, Order>): string {
  const order = orderById.get(orderId);
  if (!order) throw new Error(`A refund of order ${orderId} came without the order`);
  return order.currency;
}
