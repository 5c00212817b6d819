/** Section 3, term by term. */
import { instant, monthsBefore } from "./instants.ts";
import { amount } from "./money.ts";
import type {
  NaivePolicy,
  Order,
  Product,
  Referral,
  Refund,
  World,
} from "#lib/rules/examples/rows.ts";

/** Section 2, "Identity of an order"; an account without one is an identity of its own (R21). */
export function identityOfAccount(world: World, accountId: string): string {
  const account = world.accounts.find((a) => a.account_id === accountId);
  if (account === undefined) throw new Error(`no account ${accountId}`);
  return account.identity_id === "" ? `account ${accountId}` : `identity ${account.identity_id}`;
}

export function identityOf(world: World, order: Order): string {
  return identityOfAccount(world, order.account_id);
}

export function identityOfAmbassador(world: World, ambassadorId: string): string {
  const ambassador = world.ambassadors.find((a) => a.ambassador_id === ambassadorId);
  if (ambassador === undefined) throw new Error(`no ambassador ${ambassadorId}`);
  return `identity ${ambassador.identity_id}`;
}

/** Section 2, product: the row with the latest `effective_from <= paid_at` counts for the order. */
export function productOf(world: World, order: Order): Product {
  const when = instant(order.paid_at === "" ? order.placed_at : order.paid_at);
  const from = (p: Product) => (p.effective_from === "" ? -Infinity : instant(p.effective_from));
  const inForce = world.products
    .filter((p) => p.product_code === order.product_code)
    .filter((p) => from(p) <= when)
    .toSorted((a, b) => (from(a) < from(b) ? -1 : 1))
    .at(-1);
  if (inForce === undefined) throw new Error(`no product in force for ${order.order_id}`);
  return inForce;
}

/** "History order": `(paid_at, placed_at, order_id)` ascending. Unpaid orders have no place in it. */
export function standsBefore(a: Order, b: Order): boolean {
  if (a.paid_at === "" || b.paid_at === "") return false;
  if (instant(a.paid_at) !== instant(b.paid_at)) return instant(a.paid_at) < instant(b.paid_at);
  if (instant(a.placed_at) !== instant(b.placed_at)) {
    return instant(a.placed_at) < instant(b.placed_at);
  }
  return a.order_id < b.order_id;
}

export function inHistoryOrder(orders: readonly Order[]): Order[] {
  return orders.filter((o) => o.paid_at !== "").toSorted((a, b) => (standsBefore(a, b) ? -1 : 1));
}

/** An order's refunds, "taken by `(refunded_at, refund_id)`". */
function refundsOf(world: World, order: Order): Refund[] {
  return world.refunds
    .filter((r) => r.order_id === order.order_id)
    .toSorted((a, b) => {
      if (instant(a.refunded_at) !== instant(b.refunded_at)) {
        return instant(a.refunded_at) - instant(b.refunded_at);
      }
      return a.refund_id < b.refund_id ? -1 : 1;
    });
}

/** The refunds up to and including the one that brings their sum up to `paid_amount`; else null. */
export function refundsUntilFull(world: World, order: Order): Refund[] | null {
  const taken: Refund[] = [];
  let sum = 0n;
  for (const refund of refundsOf(world, order)) {
    taken.push(refund);
    sum += amount(refund.amount, order.currency);
    if (sum >= amount(order.paid_amount, order.currency)) return taken;
  }
  return null;
}

/** "Refunded in full at", or null for never. */
export function refundedInFullAt(world: World, order: Order): number | null {
  const last = refundsUntilFull(world, order)?.at(-1);
  return last === undefined ? null : instant(last.refunded_at);
}

/** "Voided at", or null for never. A consumed refund up to that one prevents it (R9). */
export function voidedAt(world: World, order: Order): number | null {
  const refunds = refundsUntilFull(world, order);
  if (refunds === null || refunds.some((r) => r.usage_consumed === "true")) return null;
  return refundedInFullAt(world, order);
}

export function isVoidedAtOrBefore(world: World, order: Order, when: number): boolean {
  const voided = voidedAt(world, order);
  return voided !== null && voided <= when;
}

/** "Purchase record" (S3, S4a, R17). Voiding is not judged here. */
export function isPurchaseRecord(world: World, order: Order): boolean {
  return (
    order.paid_at !== "" &&
    order.channel === "official" &&
    amount(order.list_amount, order.currency) > 0n &&
    productOf(world, order).counts_as_purchase === "true"
  );
}

export function areOfOnePayment(a: Order, b: Order): boolean {
  return a.payment_id !== "" && a.payment_id === b.payment_id;
}

/** "P precedes O" (R10). Not transitive. */
export function precedes(world: World, p: Order, o: Order): boolean {
  return (
    identityOf(world, p) === identityOf(world, o) &&
    standsBefore(p, o) &&
    !areOfOnePayment(p, o) &&
    !isVoidedAtOrBefore(world, p, instant(o.paid_at))
  );
}

/** "A record before O" is a purchase record that precedes O. */
export function recordsBefore(world: World, o: Order): Order[] {
  return world.orders.filter((p) => precedes(world, p, o) && isPurchaseRecord(world, p));
}

/** The end of "Coverage of P": `active_until`, or a refund in full before it; null for none. */
export function coverageEnd(world: World, p: Order): number | null {
  if (p.active_until === "") return null;
  const refunded = refundedInFullAt(world, p);
  return refunded === null ? instant(p.active_until) : Math.min(instant(p.active_until), refunded);
}

/** "Dormant before O" (S5, R1, R7), with the window and the time zone of `policy`. */
export function isDormantBefore(world: World, o: Order, policy: NaivePolicy): boolean {
  const windowStart = monthsBefore(o.paid_at, policy.windowMonths, policy.timeZone);
  const records = recordsBefore(world, o);
  return (
    records.length > 0 &&
    !records.some((p) => instant(p.paid_at) >= windowStart) &&
    !records.some((p) => (coverageEnd(world, p) ?? -Infinity) > windowStart)
  );
}

export function referralsOfAccount(world: World, accountId: string): Referral[] {
  return world.referrals.filter((r) => r.account_id === accountId);
}

/** "Referral of O", touching referrals to one ambassador counted as one under the first one's id. */
export function referralOf(world: World, o: Order): Referral | null {
  if (o.paid_at === "") return null;
  const covering = referralsOfAccount(world, o.account_id).find(
    (r) =>
      instant(r.starts_at) <= instant(o.paid_at) &&
      (r.ends_at === "" || instant(o.paid_at) < instant(r.ends_at)),
  );
  return covering === undefined ? null : firstOfTouching(world, covering);
}

function firstOfTouching(world: World, referral: Referral): Referral {
  const previous = referralsOfAccount(world, referral.account_id).find(
    (r) =>
      r.ambassador_id === referral.ambassador_id &&
      r.ends_at !== "" &&
      instant(r.ends_at) === instant(referral.starts_at),
  );
  return previous === undefined ? referral : firstOfTouching(world, previous);
}

export function ordersOfReferral(world: World, referralId: string): Order[] {
  return world.orders.filter((o) => referralOf(world, o)?.referral_id === referralId);
}

/** "Anchor of a referral": its first order that is a purchase record, voided or not. */
export function anchorOf(world: World, referralId: string): Order | null {
  const records = ordersOfReferral(world, referralId).filter((o) => isPurchaseRecord(world, o));
  return inHistoryOrder(records)[0] ?? null;
}
