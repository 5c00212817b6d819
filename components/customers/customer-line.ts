import type { Cohort } from "#lib/rules/index.ts";

/** What asks for the ambassador's attention. */
export type CustomerAttention =
  | { readonly kind: "identity" }
  | { readonly kind: "ending" | "dormant"; readonly at: number };

/** One referred account as a list shows it. */
export type CustomerLine = {
  readonly accountId: string;
  readonly href: string;
  readonly name: string;
  readonly ambassador?: string | null;
  /** null: no order under the referral has settled it. */
  readonly cohort: Cohort | null;
  readonly cohortJudgedAt: number | null;
  readonly referral: { readonly startsAt: number; readonly endsAt: number | null };
  readonly isReferralOver: boolean;
  readonly orderCount: number;
  readonly earned: readonly { readonly currency: string; readonly minor: number }[];
  readonly lastOrderAt: number | null;
  readonly attention: readonly CustomerAttention[];
};
