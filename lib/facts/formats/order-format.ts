import type { CellCursor } from "#lib/facts/cell-cursor.ts";
import { formatInstant } from "#lib/facts/instant.ts";
import { formatMoney } from "#lib/facts/money.ts";
import type { Order } from "#lib/rules/history.ts";
import { BILLINGS, CHANNELS, KINDS } from "#lib/rules/vocabulary.ts";
import type { FactFormat } from "./fact-format.ts";

export const orderFormat: FactFormat<"orders"> = {
  file: "orders",
  columns: [
    "order_id",
    "account_id",
    "product_code",
    "subscription_id",
    "kind",
    "billing",
    "channel",
    "payment_id",
    "placed_at",
    "paid_at",
    "active_until",
    "currency",
    "list_amount",
    "paid_amount",
  ],
  idColumn: "order_id",
  idOf: (order) => order.orderId,
  parse: parseOrder,
  serialize: (order) => [
    order.orderId,
    order.accountId,
    order.productCode,
    order.subscriptionId ?? "",
    order.kind,
    order.billing,
    order.channel,
    order.paymentId ?? "",
    formatInstant(order.placedAt),
    order.paidAt === null ? "" : formatInstant(order.paidAt),
    order.activeUntil === null ? "" : formatInstant(order.activeUntil),
    order.currency,
    formatMoney(order.listMinor, order.currency),
    formatMoney(order.paidMinor, order.currency),
  ],
};

function parseOrder(cells: CellCursor): Order {
  const orderId = cells.id();
  const accountId = cells.sharedId();
  const productCode = cells.sharedId();
  const subscriptionId = cells.optionalId();
  const kind = cells.oneOf(KINDS);
  const billing = cells.oneOf(BILLINGS);
  const channel = cells.oneOf(CHANNELS);
  const paymentId = cells.optionalId();
  const placedAt = cells.instant();
  const paidAt = cells.optionalInstant();
  if (paidAt !== null && paidAt < placedAt) cells.refuse("is before placed_at");
  const activeUntil = cells.optionalInstant();
  const currency = cells.currency();
  return {
    orderId,
    accountId,
    productCode,
    subscriptionId,
    kind,
    billing,
    channel,
    paymentId,
    placedAt,
    paidAt,
    activeUntil,
    currency,
    listMinor: cells.money(currency),
    paidMinor: cells.money(currency),
  };
}
