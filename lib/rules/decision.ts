import type { Clause, Cohort, Gate, Reading, Reason, RebateClass, Verdict } from "./vocabulary.ts";

/** What a piece of evidence is to the decision. */
export const EVIDENCE_ROLES = [
  /** The referral that the order was paid under. */
  "referral",
  /** The refund that brought the order's refunds up to what was paid. */
  "full-refund",
  /** The first purchase record under the referral: the cohort was judged just before it. */
  "anchor",
  /** The latest purchase record before the anchor: why the customer was not new. */
  "record-before-anchor",
  /** A record paid, or with coverage, inside the window before the anchor: why not dormant. */
  "active-in-window",
  /** With dormantScope `order`: the latest record in the order's own window, or the latest before it. */
  "activity-before",
  /** The pay-as-you-go order that gave up the first-purchase rates. */
  "burning-order",
  /** The ambassador's own purchase record, by the ambassador's id: it crosses identities. */
  "ambassador-record",
  /** A purchase record before this order. */
  "record-before",
  /** The earliest record of the same product before this order. */
  "product-record",
  /** The order that the renewal or upgrade qualifies through. */
  "qualifying-order",
  /** The first purchase of the same product that an upgrade needs (upgradeScope). */
  "first-purchase",
] as const;
export type EvidenceRole = (typeof EVIDENCE_ROLES)[number];

/** A fact that decided, by the id of its row (a referral, refund or ambassador id where the role says so, else an order id). */
export type Evidence = { readonly role: EvidenceRole; readonly id: string };

/** What an undecided order would get if its account stood alone; never payable (section 6). */
export type Estimate = {
  readonly verdict: Exclude<Verdict, "undecided">;
  readonly class: RebateClass | null;
  readonly reason: Reason | null;
  readonly rateBasisPoints: number;
  readonly rebateMinor: number;
};

/** The decision on one order: codes, never sentences. */
export type Decision = {
  readonly orderId: string;
  readonly accountId: string;
  readonly verdict: Verdict;
  /** Filled for eligible orders alone. */
  readonly class: RebateClass | null;
  /** Filled for all others. */
  readonly reason: Reason | null;
  /** The gate that decided: the first that failed, or `class`. */
  readonly gate: Gate;
  readonly clauses: readonly Clause[];
  readonly readings: readonly Reading[];
  /** The cohort the order is judged under, burn and dormantScope applied; null where gates 1 to 6 refuse it. */
  readonly cohort: Cohort | null;
  /** The family's ceiling where eligible, else null ("up to", section 6). */
  readonly capBasisPoints: number | null;
  readonly rateBasisPoints: number;
  readonly currency: string;
  readonly baseMinor: number;
  readonly rebateMinor: number;
  /** Of the order's referral, eligible or not; null where it has none. */
  readonly ambassadorId: string | null;
  /** The first id of touching referrals to one ambassador. */
  readonly referralId: string | null;
  readonly policyId: string;
  /** R8: a first purchase by a renewal or an upgrade. */
  readonly isFlagged: boolean;
  readonly evidence: readonly Evidence[];
  readonly estimate: Estimate | null;
};
