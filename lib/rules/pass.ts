import type { AmbassadorFacts, IdentityHistory } from "./history.ts";
import type { ReferralSpan } from "./referral-span.ts";
import type { Standing } from "./standing.ts";
import { noRecords, type Entry, type Records, type Timeline } from "./timeline.ts";

/** What is settled once for a referral, at its anchor, and what its orders add. */
export type ReferralState = {
  readonly anchor: Entry;
  readonly standing: Standing;
  readonly burning: Entry[];
  /** First purchases, gate 9 aside. */
  readonly firstPurchases: Entry[];
};

/** The pass over an identity's paid orders in history order: what stands before the order in hand. */
export type Pass = {
  readonly history: IdentityHistory;
  readonly timeline: Timeline;
  readonly records: Records;
  readonly referrals: Map<ReferralSpan, ReferralState>;
  /** Orders that are eligible in any class, gate 9 aside. */
  readonly earning: Set<Entry>;
};

export function startPass(history: IdentityHistory, timeline: Timeline): Pass {
  return {
    history,
    timeline,
    records: noRecords(),
    referrals: new Map(),
    earning: new Set(),
  };
}

export function ambassadorOf(span: ReferralSpan, pass: Pass): AmbassadorFacts {
  const ambassador = pass.history.ambassadors.get(span.ambassadorId);
  if (ambassador) return ambassador;
  throw new RangeError(`referral ${span.referralId}: unknown ambassador ${span.ambassadorId}`);
}
