import type { Outcome, Verdict } from "#lib/rules/index.ts";

/** A decision as a table of changes shows it. */
export type ShownDecision = {
  readonly verdict: Verdict;
  readonly outcome: Outcome;
  readonly rebateMinor: number;
};

/** An order whose decision a change of facts would turn. */
export type ChangedOrder = {
  readonly accountId: string;
  readonly orderId: string;
  readonly href: string;
  readonly product: string;
  readonly currency: string;
  /** null: the order is not on record yet. */
  readonly before: ShownDecision | null;
  /** null: it would be on record no more. */
  readonly after: ShownDecision | null;
  /** The order that the dispute is about. */
  readonly isContested: boolean;
};

export type ChangeSum = {
  readonly currency: string;
  readonly beforeMinor: number;
  readonly afterMinor: number;
};

/** What the changes come to, a sum a currency, that of the most orders first. */
export function sumChanges(orders: readonly ChangedOrder[]): readonly ChangeSum[] {
  return [...Map.groupBy(orders, ({ currency }) => currency)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([currency, group]) => ({
      currency,
      beforeMinor: total(group, "before"),
      afterMinor: total(group, "after"),
    }));
}

function total(orders: readonly ChangedOrder[], side: "before" | "after"): number {
  return orders.reduce((sum, order) => sum + (order[side]?.rebateMinor ?? 0), 0);
}

/** A gain says so with its sign; a loss has one anyway. */
export function signed(minor: number, text: string): string {
  return minor > 0 ? `+${text}` : text;
}
