import type { DecisionSum } from "#lib/decisions/read/sum-decisions.ts";
import { type Reason, REASONS } from "#lib/rules/index.ts";

/** What was paid without a rebate for one reason. */
export type Cost = {
  readonly reason: Reason;
  readonly orders: number;
  readonly baseMinor: number;
};

const SHOWN = 7;

/** The reasons with the most money behind them, in one currency. Waiting orders may still earn. */
export function costsOf(sums: readonly DecisionSum[], currency: string): readonly Cost[] {
  const own = sums.filter((sum) => sum.verdict === "ineligible" && sum.currency === currency);
  return REASONS.map((reason) => {
    const of = own.filter(({ outcome }) => outcome === reason);
    return {
      reason,
      orders: of.reduce((total, { orders }) => total + orders, 0),
      baseMinor: of.reduce((total, { baseMinor }) => total + baseMinor, 0),
    };
  })
    .filter(({ baseMinor }) => baseMinor > 0)
    .toSorted((a, b) => b.baseMinor - a.baseMinor)
    .slice(0, SHOWN);
}
