import type {
  Billing,
  Cohort,
  FactName,
  FactValue,
  Kind,
  Outcome,
  Policy,
  Verdict,
} from "#lib/rules/index.ts";

/** A record that decided: shown whole, or told of no more than the rule itself says. */
export type DecidingRecord =
  | {
      readonly isExact: true;
      readonly orderId: string;
      readonly href: string;
      readonly paidAt: number;
      /** Name of another account under the same real name; null: the customer's own. */
      readonly account: string | null;
      readonly paidMinor: number;
      readonly currency: string;
      readonly activeUntil: number | null;
    }
  | { readonly isExact: false; readonly place: "before-referral" | "outside-referral" };

/**
 * What the sentences about one decision may say. For an ambassador it holds only what they may see: no
 * sentence can tell more than this.
 */
export type Story = {
  readonly audience: "ambassador" | "reviewer";
  readonly verdict: Verdict;
  readonly outcome: Outcome;
  /** The decisive facts of the order, or all of them. */
  readonly facts: { readonly [Name in FactName]?: FactValue<Name> };
  readonly customer: string;
  readonly ambassador: string;
  readonly product: string;
  readonly kind: Kind;
  readonly billing: Billing;
  readonly currency: string;
  readonly listMinor: number;
  readonly paidMinor: number;
  readonly placedAt: number;
  readonly paidAt: number | null;
  /** When the order itself was recorded. */
  readonly recordedAt: number;
  /** The order's; or the one that had ended, or had not begun; null: never referred. */
  readonly referral: { readonly startsAt: number; readonly endsAt: number | null } | null;
  /** What showed the fact that decided; null where that fact is an absence. */
  readonly record: DecidingRecord | null;
  /** First purchase under the referral: the customer's status was judged just before it. */
  readonly anchorPaidAt: number | null;
  readonly cohort: Cohort | null;
  readonly refundedMinor: number;
  readonly refundedInFullAt: number | null;
  readonly baseMinor: number;
  readonly rateBasisPoints: number;
  readonly capBasisPoints: number | null;
  readonly rebateMinor: number;
  readonly isFlagged: boolean;
  readonly policy: Pick<Policy, "caps" | "windowMonths" | "programmeStart" | "paygBurn">;
  /** Instant of knowledge: an absence holds until then. */
  readonly factsAsOf: number;
};
