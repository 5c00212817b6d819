import type { Order } from "#lib/rules/history.ts";
import type { Kind } from "#lib/rules/vocabulary.ts";
import { DAY, HOUR, MINUTE } from "#db/demo/beijing-time.ts";
import { DEMO_PRODUCTS, type ProductCode } from "#db/demo/data/products.ts";
import { priceMinor } from "#db/demo/demo-money.ts";
import { DEMO_FACTS_END } from "#db/demo/demo-time.ts";
import type { SeededRandom } from "#db/demo/seeded-random.ts";
import type { PlannedAccount } from "./planned-account.ts";

/** An order before it has a number. */
export type DraftOrder = Omit<Order, "orderId" | "paymentId"> & {
  /** Drafts of one account with the same basket share a payment. */
  readonly basket: string | null;
  readonly refund: DraftRefund | null;
};

export type DraftRefund = {
  readonly refundedAt: number;
  readonly amountMinor: number;
  readonly usageConsumed: boolean;
};

export type OrderPlan = {
  readonly planned: PlannedAccount;
  readonly product: ProductCode;
  readonly kind: Kind;
  readonly at: number;
  readonly activeUntil: number;
  readonly months: number;
  readonly isPayg: boolean;
  /** Percent of the list that the customer agreed on for this line. */
  readonly agreedPercent: number;
  readonly basket: string | null;
};

/** Fills in what chance decides of an order: price, vouchers, payment and refunds. */
export function draftOrder(plan: OrderPlan, random: SeededRandom): DraftOrder {
  const { planned, product, kind, at, basket } = plan;
  const { accountId } = planned.account;
  const paidAt = at + paymentDelay(basket, random);
  const isPaid = paidAt < DEMO_FACTS_END && (basket !== null || !random.chance(1));
  const listMinor = priceOf(plan, random);
  const paidMinor = afterVouchers(listMinor, random);
  return {
    accountId,
    productCode: product,
    subscriptionId: plan.isPayg ? null : `${accountId}.${product}`,
    kind,
    billing: plan.isPayg ? "payg" : "subscription",
    channel: basket === null && kind === "new" && random.chance(4) ? "other" : "official",
    placedAt: at,
    paidAt: isPaid ? paidAt : null,
    activeUntil: plan.isPayg || !isPaid ? null : plan.activeUntil,
    currency: planned.currency,
    listMinor,
    paidMinor,
    basket,
    refund: isPaid ? refundOf(paidAt, paidMinor, random) : null,
  };
}

/** The orders of a basket are paid at one instant, at once. */
function paymentDelay(basket: string | null, random: SeededRandom): number {
  if (basket !== null) return MINUTE;
  return random.weighted([
    [random.between(1, 4) * MINUTE, 80],
    [random.between(1, 7) * HOUR, 15],
    [random.between(1, 4) * DAY, 5],
  ]);
}

function priceOf(plan: OrderPlan, random: SeededRandom) {
  const { planned, product, kind, months, isPayg, agreedPercent } = plan;
  const { monthlyCents } = DEMO_PRODUCTS[product];
  // A year is cheaper by a sixth; a change costs part of a month for each month left.
  const share = months >= 12 ? months * 83 : months * 100;
  const parts = kind === "new" || kind === "renewal" ? share : random.between(40, 320);
  const use = isPayg ? random.between(20, 140) : 100;
  return priceMinor(
    (monthlyCents * planned.size * parts * agreedPercent * use) / 1_000_000,
    planned.currency,
  );
}

function afterVouchers(listMinor: number, random: SeededRandom): number {
  const percent = random.weighted([
    [0, 86],
    [10, 6],
    [25, 4],
    [50, 2],
    [100, 2],
  ]);
  return listMinor - Math.floor((listMinor * percent) / 100);
}

function refundOf(paidAt: number, paidMinor: number, random: SeededRandom): DraftRefund | null {
  const what = random.weighted([
    ["nothing", 955],
    ["part", 25],
    ["all", 12],
    ["all-used", 8],
  ]);
  const refundedAt = paidAt + random.between(1, what === "all" ? 5 : 40) * DAY;
  if (what === "nothing" || refundedAt >= DEMO_FACTS_END) return null;
  const amountMinor =
    what === "part" ? Math.floor((paidMinor * random.between(10, 60)) / 100) : paidMinor;
  if (what === "part" && amountMinor === 0) return null;
  return { refundedAt, amountMinor, usageConsumed: what !== "all" };
}
