import { addMonths, beijing, DAY } from "#db/demo/beijing-time.ts";
import type { AmbassadorId } from "#db/demo/data/ambassadors.ts";
import { type Market, MARKETS } from "#db/demo/data/markets.ts";
import { DEMO_FACTS_END } from "#db/demo/demo-time.ts";
import type { SeededRandom } from "#db/demo/seeded-random.ts";
import { officeTime } from "./office-time.ts";
import type { CompanyName, Namer } from "./company-namer.ts";
import { planReferrals } from "./plan-referrals.ts";
import type { ActiveSpan, PlannedAccount } from "./planned-account.ts";

const FIRST_DAY = beijing("2023-11-24");
const DAYS = Math.floor((DEMO_FACTS_END - FIRST_DAY) / DAY);

/** The accounts of one customer: who they are, who referred them, when they buy. */
export function planCustomer(number: number, namer: Namer, random: SeededRandom): PlannedAccount[] {
  const market = random.weighted(MARKETS);
  const identityId = random.chance(4) ? null : `rn-${10_000 + number * 37}`;
  const accountCount = identityId !== null && random.chance(9) ? 2 : 1;
  const names = namer.name(market.names, accountCount, random);
  return names.map((name) => planAccount(name, identityId, market, random));
}

function planAccount(
  { accountId, displayName }: CompanyName,
  identityId: string | null,
  market: Market,
  random: SeededRandom,
): PlannedAccount {
  // A quarter was there from the start; since then the programme grew.
  const draw = random.below(DAYS - 3);
  const laterDay = random.chance(40) ? Math.max(draw, random.below(DAYS - 3)) : draw;
  const day = random.chance(25) ? random.below(200) : laterDay;
  // An account that nobody has verified is a young one.
  const youngDay = identityId === null ? DAYS - 3 - random.below(120) : day;
  const registeredAt = FIRST_DAY + youngDay * DAY + officeTime(random);
  const startsAt = registeredAt + random.between(1, 9) * DAY;
  const spans = planSpans(startsAt, random);
  const account = {
    accountId,
    identityId,
    registeredAt,
    displayName,
    country: random.pick(market.countries),
  };
  return {
    account,
    referrals: planReferrals(account, spans, pickAmbassadors(market, random), random),
    currency: random.weighted(market.currencies),
    size: random.weighted(SIZES),
    spans,
  };
}

const SIZES = [
  [1, 30],
  [2, 26],
  [4, 20],
  [7, 13],
  [15, 8],
  [24, 3],
] as const;

function planSpans(startsAt: number, random: SeededRandom): ActiveSpan[] {
  const monthsActive = random.weighted([
    [random.between(1, 6), 22],
    [random.between(7, 22), 20],
    [48, 58],
  ]);
  const first = { from: startsAt, to: Math.min(addMonths(startsAt, monthsActive), DEMO_FACTS_END) };
  if (first.to === DEMO_FACTS_END || random.chance(40)) return [first];
  // Coming back after a while; those who were away long enough are dormant by then.
  const from = addMonths(first.to, random.between(9, 20)) + random.below(20) * DAY;
  return from < DEMO_FACTS_END ? [first, { from, to: DEMO_FACTS_END }] : [first];
}

function pickAmbassadors(market: Market, random: SeededRandom): [AmbassadorId, AmbassadorId] {
  return [random.pick(market.ambassadors), random.pick(ANY_AMBASSADOR)];
}

const ANY_AMBASSADOR = [
  "iwan-prys",
  "oluwaseun-adebayo",
  "camille-aubertin",
  "yusuf-demirel",
  "rafael-quintela",
] as const;
