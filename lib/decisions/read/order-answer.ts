import type { DecisionCause } from "#db/schema/decisions.ts";
import type {
  AmbassadorExplanation,
  Explanation,
  LeverId,
  Order,
  Possibility,
  Reason,
  RebateClass,
  Verdict,
} from "#lib/rules/index.ts";
import type { Ribbon } from "./ribbon.ts";

/** Everything that the page of an order says, for one of the two audiences and no more than that. */
export type OrderAnswer = AmbassadorAnswer | ReviewerAnswer;

export type AmbassadorAnswer = AnswerBody & {
  readonly audience: "ambassador";
  readonly explanation: AmbassadorExplanation;
};

export type ReviewerAnswer = AnswerBody & {
  readonly audience: "reviewer";
  readonly explanation: Explanation;
};

export type AnswerBody = {
  readonly order: Order;
  /** When this version of the order was recorded. */
  readonly recordedAt: number;
  readonly customer: { readonly accountId: string; readonly name: string };
  readonly productName: string;
  /** The order's; or the one that had ended, or had not begun; null: never referred. */
  readonly referral: ReferralShown | null;
  /** The orders that the explanation names, as far as the viewer may see them. */
  readonly records: readonly EvidenceRecord[];
  readonly ribbon: Ribbon;
  /** Smallest change first; empty for an order that earns. */
  readonly whatIfs: readonly WhatIfShown[];
  /** The newest first, each with another outcome than the one before it. */
  readonly versions: readonly DecisionVersion[];
  /** The version whose decision is shown. */
  readonly shownVersion: number;
  /** Whether deriving it again from the facts ends where the stored decision does. */
  readonly isProved: boolean;
  /** Instant of knowledge: an absence holds until then. */
  readonly knownAt: number;
  /** Shown as it was known on an earlier day. */
  readonly isPast: boolean;
};

export type ReferralShown = {
  readonly ambassadorId: string;
  readonly ambassadorName: string;
  readonly startsAt: number;
  /** Exclusive; null: still open. */
  readonly endsAt: number | null;
};

/** An order that decided, exactly. */
export type EvidenceRecord = {
  readonly orderId: string;
  readonly accountId: string;
  readonly accountName: string;
  /** On an account of the same real name, not on the customer's own. */
  readonly isOtherAccount: boolean;
  readonly productCode: string;
  readonly productName: string;
  readonly paidAt: number;
  readonly activeUntil: number | null;
  readonly currency: string;
  readonly paidMinor: number;
};

/** A change that would have made the order earn: what changes, in codes, and what it would have got. */
export type WhatIfShown = {
  readonly levers: readonly LeverId[];
  readonly possibility: Possibility;
  readonly class: RebateClass;
  readonly rateBasisPoints: number;
  readonly rebateMinor: number;
};

export type DecisionVersion = {
  readonly number: number;
  readonly decidedAt: number;
  readonly cause: DecisionCause;
  readonly verdict: Verdict;
  readonly class: RebateClass | null;
  readonly reason: Reason | null;
  readonly rateBasisPoints: number;
  readonly baseMinor: number;
  readonly rebateMinor: number;
};
