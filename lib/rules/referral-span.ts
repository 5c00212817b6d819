import type { Referral } from "./history.ts";

/** A referral as the rules see it: touching referrals of one account to one ambassador are one (section 3). */
export type ReferralSpan = {
  /** The first one's id. */
  readonly referralId: string;
  readonly ambassadorId: string;
  readonly startsAt: number;
  /** Exclusive; Infinity: still open. */
  readonly endsAt: number;
};

/** The spans of each account, in order of time. */
export function referralSpans(referrals: readonly Referral[]): Map<string, ReferralSpan[]> {
  const byAccount = new Map<string, ReferralSpan[]>();
  for (const referral of referrals.toSorted((a, b) => a.startsAt - b.startsAt)) {
    const spans = byAccount.get(referral.accountId) ?? [];
    byAccount.set(referral.accountId, spans);
    const last = spans.at(-1);
    const endsAt = referral.endsAt ?? Infinity;
    if (last && last.ambassadorId === referral.ambassadorId && last.endsAt === referral.startsAt) {
      spans[spans.length - 1] = { ...last, endsAt };
      continue;
    }
    spans.push({
      referralId: referral.referralId,
      ambassadorId: referral.ambassadorId,
      startsAt: referral.startsAt,
      endsAt,
    });
  }
  return byAccount;
}

/** The span that covers an instant, if any. */
export function spanAt(spans: readonly ReferralSpan[], at: number): ReferralSpan | null {
  for (const span of spans) if (span.startsAt <= at && at < span.endsAt) return span;
  return null;
}
