import type { Account, Order, Refund } from "#lib/rules/history.ts";
import { beijing, DAY } from "./beijing-time.ts";
import type { ProgrammeFacts } from "#lib/rules/history.ts";

/** Up to when the facts of each kind are known. Accounts and referrals are known as orders are. */
export type Knowledge = {
  readonly ordersUpTo: number;
  readonly refundsUpTo: number;
  readonly lateNamesUpTo: number;
};

/** Accounts that were verified much later than they registered. */
const LATE_NAMES: Readonly<Record<string, number>> = {
  "hollis-marine-survey": beijing("2026-10-22 10:15"),
  "nordhaven-automation": beijing("2026-11-19 14:06"),
};
const USUAL_VERIFICATION = 4 * DAY;

/** Everything known then, as it was known. */
export function asKnown(facts: ProgrammeFacts, known: Knowledge): ProgrammeFacts {
  const orders = facts.orders.flatMap((order) => orderAsKnown(order, known) ?? []);
  const paidIds = new Set(orders.flatMap((order) => (order.paidAt === null ? [] : order.orderId)));
  return {
    ...facts,
    accounts: facts.accounts.flatMap((account) => accountAsKnown(account, known) ?? []),
    referrals: facts.referrals.filter(({ startsAt }) => startsAt <= known.ordersUpTo),
    orders,
    refunds: facts.refunds.filter((refund) => isKnown(refund, paidIds, known)),
  };
}

/** What became known or known differently in between. */
export function changedBetween(
  facts: ProgrammeFacts,
  before: Knowledge,
  after: Knowledge,
): ProgrammeFacts {
  const old = asKnown(facts, before);
  const now = asKnown(facts, after);
  const identities = new Map(old.accounts.map((each) => [each.accountId, each.identityId]));
  const payments = new Map(old.orders.map((order) => [order.orderId, order.paidAt]));
  const referralIds = new Set(old.referrals.map((referral) => referral.referralId));
  const refundIds = new Set(old.refunds.map((refund) => refund.refundId));
  return {
    ambassadors: [],
    products: [],
    accounts: now.accounts.filter((each) => identities.get(each.accountId) !== each.identityId),
    referrals: now.referrals.filter(({ referralId }) => !referralIds.has(referralId)),
    orders: now.orders.filter(({ orderId, paidAt }) => payments.get(orderId) !== paidAt),
    refunds: now.refunds.filter(({ refundId }) => !refundIds.has(refundId)),
  };
}

function accountAsKnown(account: Account, known: Knowledge): Account | null {
  if (account.registeredAt > known.ordersUpTo) return null;
  const lateAt = LATE_NAMES[account.accountId];
  const isVerified =
    lateAt === undefined
      ? account.registeredAt + USUAL_VERIFICATION <= known.ordersUpTo
      : lateAt <= known.lateNamesUpTo;
  return isVerified ? account : { ...account, identityId: null };
}

/** An order is known as unpaid until its payment is known. */
function orderAsKnown(order: Order, { ordersUpTo }: Knowledge): Order | null {
  if (order.placedAt > ordersUpTo) return null;
  if (order.paidAt === null || order.paidAt <= ordersUpTo) return order;
  return { ...order, paidAt: null, paymentId: null, activeUntil: null };
}

function isKnown(refund: Refund, paidIds: ReadonlySet<string>, { refundsUpTo }: Knowledge) {
  return refund.refundedAt <= refundsUpTo && paidIds.has(refund.orderId);
}
