import { AMBASSADOR_2025, type NaivePolicy } from "#lib/rules/examples/rows.ts";
import { type Draw, chance, pick } from "./draw.ts";

const TIME_ZONES = ["Asia/Shanghai", "America/New_York", "Europe/London", "Pacific/Apia", "UTC"];
/** Around the built-in start, the window before it and the dates of most orders. */
const STARTS = [
  "2025-04-01T00:00:00+08:00",
  "2025-06-01T12:00:00+08:00",
  "2024-06-01T12:00:00+08:00",
  "2025-03-30T01:30:00Z",
];
/** Effective dates, apart, ascending; the first version's is the beginning of time. */
const LATER = ["2025-03-09T07:30:00Z", "2025-06-01T12:00:00+08:00", "2025-11-02T06:30:00.001Z"];

/** The built-in policy half of the time, else one to three versions with any switches. */
export function drawPolicies(draw: Draw): readonly NaivePolicy[] {
  if (chance(draw, 40)) return [AMBASSADOR_2025];
  const dates = [null, ...LATER.filter(() => chance(draw, 50))];
  return dates.map((effectiveFrom, index) => ({
    id: `version ${index}`,
    effectiveFrom,
    timeZone: pick(draw, TIME_ZONES),
    caps: pick(draw, [AMBASSADOR_2025.caps, { new: 3000, dormant: 2000, product: 1000 }]),
    windowMonths: pick(draw, [12, 12, 1, 3, 24]),
    programmeStart: pick(draw, STARTS),
    paygBurn: pick(draw, ["referrer-existing", "referrer-existing", "always", "never"]),
    dormantScope: pick(draw, ["cohort", "order"]),
    upgradeScope: pick(draw, ["any", "first-purchase-product"]),
    lineage: pick(draw, ["product", "subscription"]),
  }));
}
