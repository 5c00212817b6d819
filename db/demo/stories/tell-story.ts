import type { Account, Order, Referral, Refund } from "#lib/rules/history.ts";
import { beijing, MINUTE } from "#db/demo/beijing-time.ts";
import type { CustomerFacts } from "#db/demo/customer-facts.ts";
import { type DemoCurrency, toMinor } from "#db/demo/demo-money.ts";
import type { Story, StoryAccount, StoryOrder } from "./story.ts";

/** The rows that a story stands for. */
export function tellStory(story: Story): CustomerFacts {
  const [first] = story.accounts;
  const realName = first ? `rn-${first.id}` : null;
  return {
    accounts: story.accounts.map((account) => accountOf(account, realName)),
    referrals: story.accounts.flatMap(referralsOf),
    orders: story.accounts.flatMap((account) =>
      account.orders.map((order) => orderOf(order, account)),
    ),
    refunds: story.accounts.flatMap((account) =>
      account.orders.flatMap((order) => refundsOf(order, currencyOf(account))),
    ),
  };
}

function currencyOf(account: StoryAccount): DemoCurrency {
  return account.currency ?? "USD";
}

function accountOf(account: StoryAccount, realName: string | null): Account {
  return {
    accountId: account.id,
    identityId: account.realName === undefined ? realName : account.realName,
    registeredAt: beijing(account.registered),
    displayName: account.name,
    country: account.country,
  };
}

function referralsOf(account: StoryAccount): Referral[] {
  return (account.referrals ?? []).map(([ambassadorId, from, to], index) => ({
    referralId: `ref-${account.id}-${index + 1}`,
    accountId: account.id,
    ambassadorId,
    startsAt: beijing(from),
    endsAt: to === undefined ? null : beijing(to),
  }));
}

function orderOf(order: StoryOrder, account: StoryAccount): Order {
  const billing = order.billing ?? "subscription";
  const placedAt = placedAtOf(order, order.basketOf ?? order.id);
  const paidAt = order.paidAt === undefined ? placedAt + MINUTE : instantOrNull(order.paidAt);
  const currency = currencyOf(account);
  return {
    orderId: order.id,
    accountId: account.id,
    productCode: order.product,
    subscriptionId: billing === "subscription" ? `${account.id}.${order.product}` : null,
    kind: order.kind,
    billing,
    channel: order.channel ?? "official",
    paymentId: paidAt === null ? null : `pay-${order.basketOf ?? order.id}`,
    placedAt,
    paidAt,
    activeUntil: instantOrNull(order.until ?? null),
    currency,
    listMinor: toMinor(order.list ?? order.paid, currency),
    paidMinor: toMinor(order.paid, currency),
  };
}

/** The day of the id; the time of day as said, else some office hour that the number picks. */
function placedAtOf(order: StoryOrder, id: string): number {
  const [, year, month, day, number] = /^(\d\d)(\d\d)(\d\d)-(\d{6})$/.exec(id) ?? [];
  if (number === undefined) throw new Error(`"${id}" is no order id such as 261112-440613`);
  const minutes = Number(number) % 540;
  const clock = `${String(9 + Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  return beijing(`20${year}-${month}-${day} ${order.clock ?? clock}`);
}

function refundsOf(order: StoryOrder, currency: DemoCurrency): Refund[] {
  return (order.refunds ?? []).map(([at, amount, usage], index) => ({
    refundId: `refund-${order.id}-${index + 1}`,
    orderId: order.id,
    refundedAt: beijing(at),
    amountMinor: toMinor(amount, currency),
    usageConsumed: usage === "consumed",
  }));
}

function instantOrNull(text: string | null): number | null {
  return text === null ? null : beijing(text);
}
