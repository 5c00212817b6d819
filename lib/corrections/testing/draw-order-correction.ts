import type { Correction } from "#lib/corrections/correction.ts";
import { parseMoney } from "#lib/facts/money.ts";
import type { Facts } from "#lib/rules/examples/rows.ts";
import { BILLINGS, CHANNELS, KINDS } from "#lib/rules/index.ts";
import { chance, type Draw, pick } from "#lib/rules/tests/histories/draw.ts";
import { instantOf } from "./correct-rows.ts";

const DAY = 86_400_000;

/** Makes a correction of one kind; null where there is nothing to correct so. */
export type Maker = (draw: Draw, facts: Facts) => Correction | null;

/** A row of a list, where there is one. */
export function some<Row>(draw: Draw, rows: readonly Row[]): Row | null {
  return rows.length === 0 ? null : pick(draw, rows);
}

/** Corrections of orders and of their refunds. */
export const ORDER_MAKERS: readonly Maker[] = [
  (draw, { orders, products }) => {
    const order = some(draw, orders);
    const product = some(draw, products);
    if (!order || !product) return null;
    const fields = pick(draw, [
      { kind: pick(draw, KINDS) },
      { billing: pick(draw, BILLINGS) },
      { channel: pick(draw, CHANNELS) },
      { productCode: product.product_code },
    ]);
    return { of: "order", accountId: order.account_id, orderId: order.order_id, fields };
  },
  (draw, { orders }) => {
    const order = some(draw, orders);
    if (!order) return null;
    const fields = chance(draw, 50) ? drawAmounts(draw, order) : drawMoments(draw, order);
    return { of: "order", accountId: order.account_id, orderId: order.order_id, fields };
  },
  (draw, { orders }) => {
    const like = some(draw, orders);
    if (!like) return null;
    const paidAt = instantOf(like.paid_at);
    const at = (paidAt ?? Date.parse(like.placed_at)) + (chance(draw, 50) ? DAY : -DAY);
    return {
      of: "new-order",
      order: {
        orderId: `${like.order_id}-${orders.length}`,
        accountId: like.account_id,
        productCode: like.product_code,
        subscriptionId: like.subscription_id || null,
        kind: pick(draw, KINDS),
        billing: pick(draw, BILLINGS),
        channel: pick(draw, CHANNELS),
        paymentId: null,
        placedAt: at,
        paidAt: paidAt === null ? null : at,
        activeUntil: chance(draw, 50) ? null : at + 365 * DAY,
        currency: like.currency,
        ...drawAmounts(draw, like),
      },
    };
  },
  (draw, { orders, refunds }) => {
    const known = chance(draw, 50) ? some(draw, refunds) : null;
    const order = known
      ? orders.find((row) => row.order_id === known.order_id)
      : some(draw, orders);
    const paidAt = instantOf(order?.paid_at ?? "");
    if (!order || paidAt === null) return null;
    const paid = parseMoney(order.paid_amount, order.currency);
    return {
      of: "refund",
      accountId: order.account_id,
      refundId: known?.refund_id ?? `${order.order_id}-refund-${refunds.length}`,
      orderId: order.order_id,
      refundedAt: paidAt + pick(draw, [0, 1, 40]) * DAY,
      amountMinor: pick(draw, [paid, Math.floor(paid / 2), 0]),
      usageConsumed: chance(draw, 50),
    };
  },
  (draw, { refunds, orders }) => {
    const refund = some(draw, refunds);
    const order = orders.find((row) => row.order_id === refund?.order_id);
    if (!refund || !order) return null;
    return { of: "no-refund", accountId: order.account_id, refundId: refund.refund_id };
  },
];

function drawAmounts(draw: Draw, { currency, list_amount: list }: Facts["orders"][number]) {
  const before = parseMoney(list, currency);
  // Worlds hold the largest amounts there are.
  const more = Math.min(before + pick(draw, [0, 1_000]), Number.MAX_SAFE_INTEGER);
  const listMinor = chance(draw, 20) ? 0 : more;
  return { listMinor, paidMinor: pick(draw, [listMinor, Math.floor(listMinor / 2), 0]) };
}

/** Later than it was placed, mostly; sometimes not paid at all. */
function drawMoments(draw: Draw, row: Facts["orders"][number]) {
  const placedAt = Date.parse(row.placed_at);
  const paidAt = chance(draw, 20) ? null : placedAt + pick(draw, [0, 1, 400, -1]) * DAY;
  return chance(draw, 70) ? { paidAt } : { paidAt, activeUntil: placedAt + 365 * DAY };
}
