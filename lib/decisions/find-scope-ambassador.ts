import type { Decision, IdentityHistory, Order } from "#lib/rules/index.ts";

/**
 * The ambassador who may see an order exactly: of the referral it was paid under, or, as long as it is
 * unpaid, of the one it was placed under. What the row policies go by.
 */
export function findScopeAmbassador(
  order: Order,
  decision: Pick<Decision, "ambassadorId">,
  history: Pick<IdentityHistory, "referrals">,
): string | null {
  if (order.paidAt !== null) return decision.ambassadorId;
  const { accountId, placedAt } = order;
  const referral = history.referrals.find(
    (each) =>
      each.accountId === accountId &&
      each.startsAt <= placedAt &&
      (each.endsAt === null || placedAt < each.endsAt),
  );
  return referral?.ambassadorId ?? null;
}
