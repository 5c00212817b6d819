import { decimal } from "#lib/rules/tests/naive/money.ts";
import type { Order, Refund } from "#lib/rules/examples/rows.ts";
import { type Draw, chance, pick } from "./draw.ts";
import { epochMs, type InstantPool, written } from "./instant-pool.ts";

const ACCOUNTS = ["first", "first", "first", "first", "second", "second", "neighbour", "person"];
const SELLERS = ["ann-shop", "bob-shop"];
const LISTED_KINDS = ["new", "renewal", "upgrade"];
const ALL_KINDS = [...LISTED_KINDS, ...LISTED_KINDS, "downgrade", "conversion", "other"];
/** Ids whose order by code unit is neither that of their numbers nor that of an alphabet. */
const ID_PREFIXES = ["o", "O", "o-", "~", '"', ","];

type Temper = { readonly mostOrders: number; readonly isCalm: boolean };

export function drawOrders(draw: Draw, pool: InstantPool, { mostOrders, isCalm }: Temper) {
  const orders: Order[] = [];
  const refunds: Refund[] = [];
  const count = 1 + draw.below(mostOrders);
  for (let index = 0; index < count; index += 1) {
    const order = drawOrder(draw, pool, orders, isCalm);
    orders.push(order);
    if (order.paid_at !== "") refunds.push(...drawRefunds(draw, pool, order, isCalm));
  }
  return { orders, refunds };
}

function drawOrder(
  draw: Draw,
  pool: InstantPool,
  others: readonly Order[],
  isCalm: boolean,
): Order {
  const index = others.length;
  const mate = others.length > 0 && chance(draw, 30) ? pick(draw, others) : null;
  const shared = mate?.payment_id && mate.paid_at ? mate : null;
  const paid = shared === null ? pool.near() : epochMs(shared.paid_at);
  const isUnpaid = shared === null && chance(draw, isCalm ? 1 : 4);
  const currency = pick(draw, ["CNY", "CNY", "CNY", "JPY", "BHD"]);
  const isFree = chance(draw, isCalm ? 1 : 8);
  const list = isFree ? 0n : pick(draw, LIST_MINOR);
  const placed = paid - pick(draw, [0, 0, 0, 0, 1, 1000, 86_400_000]);
  return {
    order_id: `${pick(draw, ID_PREFIXES)}${index}`,
    account_id: shared?.account_id ?? pick(draw, chance(draw, 12) ? SELLERS : ACCOUNTS),
    product_code: pick(draw, ["vm", "vm", "vm", "db", "db", "disk"]),
    subscription_id: pick(draw, ["", "", "s-1", "s-1", "s-2"]),
    kind: pick(draw, isCalm ? LISTED_KINDS : ALL_KINDS),
    billing: pick(draw, ["subscription", "subscription", "payg"]),
    channel: chance(draw, isCalm ? 1 : 6) ? "other" : "official",
    payment_id: shared?.payment_id ?? (chance(draw, 35) ? `p${index}` : ""),
    placed_at: written(draw, isUnpaid ? paid : placed),
    paid_at: isUnpaid ? "" : written(draw, paid),
    active_until: chance(draw, 60) ? "" : written(draw, pool.near()),
    currency,
    list_amount: decimal(list, currency),
    paid_amount: decimal(isFree || chance(draw, 10) ? 0n : list, currency),
  };
}

const LIST_MINOR = [1n, 3n, 100n, 999n, 12_345n, 10_000n, BigInt(Number.MAX_SAFE_INTEGER)];

/** None, in full, in two parts, in part, or nothing at all; consumed or not. */
function drawRefunds(draw: Draw, pool: InstantPool, order: Order, isCalm: boolean): Refund[] {
  if (isCalm && chance(draw, 50)) return [];
  const parts = refundParts(draw, minor(order.paid_amount));
  return parts.map((part, index) => ({
    refund_id: `${order.order_id} ${chance(draw, 50) ? index : 9 - index}`,
    order_id: order.order_id,
    refunded_at: written(draw, pool.nearAfter(epochMs(order.paid_at))),
    amount: decimal(part, order.currency),
    usage_consumed: String(chance(draw, 35)),
  }));
}

function refundParts(draw: Draw, paid: bigint): bigint[] {
  switch (draw.below(9)) {
    case 0:
    case 1:
      return [paid];
    case 2:
      return [paid / 3n, paid - paid / 3n];
    case 3:
      return [paid - paid / 2n];
    case 4:
      return [paid, 0n];
    default:
      return [];
  }
}

/** Amounts here always have all of the currency's places. */
function minor(amount: string): bigint {
  return BigInt(amount.replace(".", ""));
}
