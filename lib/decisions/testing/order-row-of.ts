import { formatInstant } from "#lib/facts/instant.ts";
import { formatMoney } from "#lib/facts/money.ts";
import type { Order } from "#lib/rules/index.ts";
import type { Order as OrderRow } from "#lib/rules/examples/rows.ts";

/** An order as it stands in a file. */
export function orderRowOf(order: Order): OrderRow {
  const written = (at: number | null) => (at === null ? "" : formatInstant(at));
  return {
    order_id: order.orderId,
    account_id: order.accountId,
    product_code: order.productCode,
    subscription_id: order.subscriptionId ?? "",
    kind: order.kind,
    billing: order.billing,
    channel: order.channel,
    payment_id: order.paymentId ?? "",
    placed_at: formatInstant(order.placedAt),
    paid_at: written(order.paidAt),
    active_until: written(order.activeUntil),
    currency: order.currency,
    list_amount: formatMoney(order.listMinor, order.currency),
    paid_amount: formatMoney(order.paidMinor, order.currency),
  };
}
