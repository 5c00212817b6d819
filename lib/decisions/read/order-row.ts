import type { Kind, Reason, RebateClass, Verdict } from "#lib/rules/index.ts";

/** An order in a list, with the decision on it. Instants are epoch milliseconds, money minor units. */
export type OrderRow = {
  readonly accountId: string;
  readonly orderId: string;
  readonly customerName: string;
  readonly productCode: string;
  /** As the product was called when the order was paid. */
  readonly productName: string;
  readonly kind: Kind;
  /** What the list sorts by: when the order was paid, else placed. */
  readonly listedAt: number;
  /** The month of that, on the programme's clock: 2026-11. */
  readonly month: string;
  readonly isPaid: boolean;
  readonly activeUntil: number | null;
  readonly currency: string;
  readonly baseMinor: number;
  /** What is still to be paid; 0 for a paid order. */
  readonly dueMinor: number;
  readonly verdict: Verdict;
  readonly class: RebateClass | null;
  readonly reason: Reason | null;
  /** Of the policy that decided: some reasons name the day. */
  readonly programmeStart: number;
  readonly capBasisPoints: number | null;
  readonly rateBasisPoints: number;
  readonly rebateMinor: number;
  /** What an undecided order would get if its account stood alone. */
  readonly estimate: EstimateOfRow | null;
  /** When its outcome last became another one; null where it is as first decided. */
  readonly changedAt: number | null;
  /** A first purchase that calls itself a renewal or an upgrade (R8). */
  readonly isFlagged: boolean;
  /** A dispute about it is open. */
  readonly isDisputed: boolean;
  /** Whose referral it was paid under; told to reviewers alone. */
  readonly ambassador: { readonly ambassadorId: string; readonly name: string } | null;
};

export type EstimateOfRow = {
  readonly class: RebateClass | null;
  readonly reason: Reason | null;
  readonly rateBasisPoints: number;
  readonly rebateMinor: number;
};
