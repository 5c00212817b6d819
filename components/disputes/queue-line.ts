import type { Outcome, Verdict } from "#lib/rules/index.ts";

/** A dispute as the reviewers' queue shows it. */
export type QueueLine = {
  readonly disputeId: string;
  readonly number: string;
  readonly href: string;
  /** The claim as a short sentence. */
  readonly claim: string;
  readonly customer: string;
  readonly product: string;
  /** null: the order is missing, and there is none yet. */
  readonly orderId: string | null;
  /** The contested test. */
  readonly step: string;
  /** The contested decision; null where there is no order yet. */
  readonly decision: { readonly verdict: Verdict; readonly outcome: Outcome } | null;
  readonly ambassador: string;
  readonly openedAt: number;
  /** Whole days since then. */
  readonly ageDays: number;
  /** null: nobody's turn is running out. */
  readonly due: { readonly label: string; readonly isOverdue: boolean } | null;
  readonly state: string;
  readonly assignee: string | null;
  /** null: not known before a person says what would be corrected. */
  readonly stake: { readonly minor: number; readonly currency: string } | null;
  /** Others that the same mistake may have hurt. */
  readonly sameCause: number;
};
