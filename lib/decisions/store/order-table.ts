import { sql } from "drizzle-orm";
import { instantToText } from "#db/schema/instant.ts";
import type { Order } from "#lib/rules/history.ts";
import { anyOf } from "./any-of.ts";
import { epochOf } from "./epoch-of.ts";
import {
  type FactTable,
  instantAt,
  numberAt,
  optionalInstantAt,
  textAt,
  wordAt,
} from "./fact-table.ts";

export const orderTable: FactTable<Order> = {
  name: "orders",
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
    "list_minor",
    "paid_minor",
  ],
  write: (order) => [
    order.orderId,
    order.accountId,
    order.productCode,
    order.subscriptionId,
    order.kind,
    order.billing,
    order.channel,
    order.paymentId,
    instantToText(order.placedAt),
    order.paidAt === null ? null : instantToText(order.paidAt),
    order.activeUntil === null ? null : instantToText(order.activeUntil),
    order.currency,
    order.listMinor,
    order.paidMinor,
  ],
  selection: sql`order_id, account_id, product_code, subscription_id, kind, billing, channel, payment_id,
    ${epochOf("placed_at")}, ${epochOf("paid_at")}, ${epochOf("active_until")}, currency, list_minor,
    paid_minor`,
  read: (row) => ({
    orderId: textAt(row, 0),
    accountId: textAt(row, 1),
    productCode: textAt(row, 2),
    subscriptionId: row[3] ?? null,
    kind: wordAt(row, 4),
    billing: wordAt(row, 5),
    channel: wordAt(row, 6),
    paymentId: row[7] ?? null,
    placedAt: instantAt(row, 8),
    paidAt: optionalInstantAt(row, 9),
    activeUntil: optionalInstantAt(row, 10),
    currency: textAt(row, 11),
    listMinor: numberAt(row, 12),
    paidMinor: numberAt(row, 13),
  }),
  idOf: (order) => order.orderId,
  retractable: { kind: "order", accountOf: (order) => order.accountId },
  whereIds: (orders) =>
    sql`order_id = ${anyOf(orders.map(({ orderId }) => orderId))} and superseded_at is null`,
};
