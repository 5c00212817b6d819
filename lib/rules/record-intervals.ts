import { compilePolicies } from "./compile.ts";
import { AMBASSADOR_2025 } from "./policy.ts";
import type { IdentityHistory, RecordInterval } from "./history.ts";
import { timelineOf } from "./timeline.ts";

/** Compiled when it is asked for: a page that only names the rules does not wait for it. */
const ANY_POLICY = [AMBASSADOR_2025];

/**
 * When an identity has a purchase record in the sense of the pay-as-you-go burn (section 4): for every
 * instant t, whether some record was paid before t and not voided at or before t.
 *
 * @returns disjoint intervals in order of time, both ends exclusive; empty where there never was one
 */
export function recordIntervals(
  history: Pick<IdentityHistory, "orders" | "refunds" | "products">,
): RecordInterval[] {
  // What a purchase record is depends on no policy.
  const { paid } = timelineOf({ ...history, referrals: [] }, compilePolicies(ANY_POLICY));
  const intervals: RecordInterval[] = [];
  for (const { at, settlement, isRecord } of paid) {
    if (!isRecord || settlement.voidedAt <= at) continue;
    const before = settlement.voidedAt === Infinity ? null : settlement.voidedAt;
    const last = intervals.at(-1);
    if (!last || (last.before !== null && last.before <= at)) {
      intervals.push({ after: at, before });
    } else if (last.before !== null && (before === null || before > last.before)) {
      intervals[intervals.length - 1] = { after: last.after, before };
    }
  }
  return intervals;
}
