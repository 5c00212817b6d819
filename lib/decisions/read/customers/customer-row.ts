import type { MoneySum } from "#lib/decisions/read/money-sum.ts";
import type { Cohort } from "#lib/rules/index.ts";

/** A referred account in a list. Instants are epoch milliseconds. */
export type CustomerRow = {
  readonly accountId: string;
  readonly name: string;
  readonly isVerified: boolean;
  /** The latest that the viewer sees. */
  readonly referral: ReferralOfRow;
  readonly isReferralOver: boolean;
  /** Judged at the first purchase under the referral; null where there was none yet. */
  readonly cohort: Cohort | null;
  readonly cohortJudgedAt: number | null;
  readonly orders: number;
  readonly earningOrders: number;
  readonly earned: readonly MoneySum[];
  readonly lastOrderAt: number | null;
  readonly attention: readonly Attention[];
};

export type ReferralOfRow = {
  readonly ambassadorId: string;
  /** Told to reviewers alone. */
  readonly ambassadorName: string | null;
  readonly startsAt: number;
  readonly endsAt: number | null;
};

/** What asks for the ambassador's attention. */
export type Attention =
  | { readonly kind: "identity" }
  | { readonly kind: "ending" | "dormant"; readonly at: number };
