import type { Account, Referral } from "#lib/rules/history.ts";
import { addMonths, DAY, HOUR } from "#db/demo/beijing-time.ts";
import type { AmbassadorId } from "#db/demo/data/ambassadors.ts";
import { DEMO_FACTS_END } from "#db/demo/demo-time.ts";
import type { SeededRandom } from "#db/demo/seeded-random.ts";
import type { ActiveSpan } from "./planned-account.ts";

type Stretch = readonly [by: AmbassadorId, from: number, to: number | null];

/** How an account came to be referred, if it was. */
const WAYS = [
  ["at-sign-up", 70],
  ["for-a-year", 6],
  ["renewed", 6],
  ["handed-over", 5],
  ["later", 9],
  ["never", 4],
] as const;

export function planReferrals(
  account: Account,
  spans: readonly ActiveSpan[],
  ambassadors: readonly [AmbassadorId, AmbassadorId],
  random: SeededRandom,
): Referral[] {
  return stretchesOf(account.registeredAt, spans, ambassadors, random)
    .filter(([, from]) => from < DEMO_FACTS_END)
    .map(([ambassadorId, startsAt, endsAt], index) => ({
      referralId: `ref-${account.accountId}-${index + 1}`,
      accountId: account.accountId,
      ambassadorId,
      startsAt,
      endsAt,
    }));
}

function stretchesOf(
  registeredAt: number,
  spans: readonly ActiveSpan[],
  [first, second]: readonly [AmbassadorId, AmbassadorId],
  random: SeededRandom,
): Stretch[] {
  const start = registeredAt + random.between(1, 8) * HOUR;
  const back = spans[1];
  if (back && random.chance(65)) return [[first, back.from - 3 * DAY, null]];
  const way = random.weighted(WAYS);
  const yearOn = addMonths(start, 12);
  switch (way) {
    case "never":
      return [];
    case "at-sign-up":
      return [[first, start, random.chance(40) ? addMonths(start, 36) : null]];
    case "for-a-year":
      return [[first, start, yearOn]];
    case "renewed":
      return [
        [first, start, yearOn],
        [first, yearOn, addMonths(yearOn, 24)],
      ];
    case "handed-over":
      return [
        [first, start, yearOn],
        [second === first ? "iwan-prys" : second, yearOn + random.between(0, 40) * DAY, null],
      ];
    case "later":
      return [[first, addMonths(start, random.between(2, 14)), null]];
    default:
      return way satisfies never;
  }
}
