import type { IdentityHistory, Order } from "#lib/rules/index.ts";
import { referralSpans } from "#lib/rules/referral-span.ts";
import type { Names } from "./load-names.ts";
import type { ReferralShown } from "./order-answer.ts";

/** The referrals of an account as the rules see them: those that touch are one. In order of time. */
export function referralsShown(
  accountId: string,
  history: Pick<IdentityHistory, "referrals">,
  ambassadorName: Names,
): readonly ReferralShown[] {
  const spans = referralSpans(history.referrals).get(accountId) ?? [];
  return spans.map(({ ambassadorId, startsAt, endsAt }) => ({
    ambassadorId,
    ambassadorName: ambassadorName(ambassadorId),
    startsAt,
    endsAt: endsAt === Infinity ? null : endsAt,
  }));
}

/** The referral that an order was paid under, else the last that had begun, else the first to come. */
export function referralOf(
  order: Order,
  history: Pick<IdentityHistory, "referrals">,
  ambassadorName: Names,
): ReferralShown | null {
  const at = order.paidAt ?? order.placedAt;
  const referrals = referralsShown(order.accountId, history, ambassadorName);
  return referrals.findLast(({ startsAt }) => startsAt <= at) ?? referrals[0] ?? null;
}
