import { isInScope } from "./audience.ts";
import { explain } from "./explain.ts";
import type { VisibleHistory } from "./foresee-as-ambassador.ts";
import type { IdentityHistory, Order } from "./history.ts";
import type { Policy } from "./policy.ts";
import { referralSpans, spanAt } from "./referral-span.ts";
import type { Cohort } from "./vocabulary.ts";

/** Stands for a verified real name that the ambassador does not share: which one is not theirs to know. */
const SOME_NAME = "(verified)";

/**
 * What an ambassador knows of one customer before an order: the account's orders under their own
 * referral, those referrals, whether the name is verified, and the cohort that they were told.
 *
 * @param at when the order would be paid: it chooses the referral whose cohort counts
 */
export function visibleHistory(
  history: IdentityHistory,
  { accountId, ambassadorId, at }: { accountId: string; ambassadorId: string; at: number },
  policies: readonly Policy[],
): VisibleHistory {
  const orders = history.orders.filter(
    (order) => order.accountId === accountId && isInScope(order, history, ambassadorId),
  );
  const ids = new Set(orders.map((order) => order.orderId));
  const ambassador = history.ambassadors.get(ambassadorId);
  return {
    history: {
      identityId: nameSeen(history.identityId, ambassador?.identityId),
      accountIds: [accountId],
      referrals: history.referrals.filter(
        (referral) => referral.accountId === accountId && referral.ambassadorId === ambassadorId,
      ),
      orders,
      refunds: history.refunds.filter((refund) => ids.has(refund.orderId)),
      products: history.products,
      ambassadors: new Map(ambassador && [[ambassadorId, ambassador]]),
    },
    cohort: cohortTold(history, orders, at, policies),
  };
}

function nameSeen(
  identityId: string | null,
  ambassadorIdentityId: string | undefined,
): string | null {
  if (identityId === null || identityId === ambassadorIdentityId) return identityId;
  return SOME_NAME;
}

/** The cohort of the referral that covers the instant, where one of its orders has shown it. */
function cohortTold(
  history: IdentityHistory,
  orders: readonly Order[],
  at: number,
  policies: readonly Policy[],
): Cohort | null {
  for (const order of orders) {
    const spans = referralSpans(history.referrals).get(order.accountId) ?? [];
    const span = spanAt(spans, at);
    if (order.paidAt === null || order.paidAt > at || spanAt(spans, order.paidAt) !== span)
      continue;
    const told = explain(history, order.orderId, policies)?.cohort;
    if (told) return told.cohort;
  }
  return null;
}
