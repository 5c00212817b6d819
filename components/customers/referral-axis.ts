import { dayOf, spanOf } from "#lib/decisions/read/programme-clock.ts";

type ReferralTime = { readonly startsAt: number; readonly endsAt: number | null };

/** The time that all referrals of a table are drawn against, whole years from left to right. */
export type ReferralAxis = {
  readonly from: number;
  readonly to: number;
  readonly today: number;
  /** The years with room for their names, and where each begins. */
  readonly years: readonly { readonly name: string; readonly at: number }[];
};

/** More names do not fit beside each other. */
const MOST_NAMES = 4;

export function referralAxis(referrals: readonly ReferralTime[], today: number): ReferralAxis {
  const first = yearOf(Math.min(today, ...referrals.map(({ startsAt }) => startsAt)));
  const last = yearOf(Math.max(today, ...referrals.map(({ endsAt }) => endsAt ?? today)));
  const step = Math.ceil((last - first + 1) / MOST_NAMES);
  const starts = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return {
    from: startOf(first),
    to: startOf(last + 1),
    today,
    years: starts
      .filter((year) => (year - first) % step === 0)
      .map((year) => ({ name: String(year), at: startOf(year) })),
  };
}

/** Where an instant stands on the axis, in percent; what lies beyond stands at its end. */
export function placeOn({ from, to }: ReferralAxis, at: number): number {
  return Math.min(100, Math.max(0, ((at - from) / (to - from)) * 100));
}

function yearOf(at: number): number {
  return Number.parseInt(dayOf(at), 10);
}

function startOf(year: number): number {
  return spanOf(String(year).padStart(4, "0"))?.from ?? 0;
}
