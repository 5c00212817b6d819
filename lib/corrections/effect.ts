import type { Reject } from "#lib/facts/reject.ts";
import type { Reason, RebateClass, Verdict } from "#lib/rules/vocabulary.ts";

/** What corrections do, or would do: the same code finds both, the second undone before anybody sees it. */
export type Effect =
  /** `basis` names exactly this effect: recorded with it, anything else is a conflict. */
  | (KnownEffect & { readonly basis: string })
  /** More customers would have to be decided again than a page can wait for; recording them is possible. */
  | { readonly kind: "too-many"; readonly identities: number }
  /** They break a rule between facts, each with why. */
  | { readonly kind: "refused"; readonly rejects: readonly Reject[] };

export type KnownEffect = {
  readonly kind: "known";
  /** Every order whose outcome is another one, by customer and day; those that stay are not here. */
  readonly changes: readonly ChangedDecision[];
  /** By currency, over `changes`. */
  readonly sums: readonly EffectSum[];
};

export type ChangedDecision = {
  readonly accountId: string;
  readonly accountName: string;
  readonly orderId: string;
  readonly productCode: string;
  readonly productName: string;
  readonly listedAt: number;
  readonly currency: string;
  /** null: there was no such order, or there is none any more. */
  readonly before: OutcomeShown | null;
  readonly after: OutcomeShown | null;
};

export type OutcomeShown = {
  readonly verdict: Verdict;
  readonly class: RebateClass | null;
  readonly reason: Reason | null;
  readonly rateBasisPoints: number;
  readonly baseMinor: number;
  readonly rebateMinor: number;
  readonly ambassadorId: string | null;
  readonly ambassadorName: string | null;
};

export type EffectSum = {
  readonly currency: string;
  readonly orders: number;
  readonly beforeMinor: number;
  readonly afterMinor: number;
};
