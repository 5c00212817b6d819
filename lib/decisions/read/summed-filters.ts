import type { OrderFilters } from "./order-filters.ts";
import type { DecisionSum } from "./sum-decisions.ts";

/** The table of sums knows ambassadors, months and outcomes; for anything finer the orders themselves are added up. */
export function isSummed({ q, paid, ...filters }: OrderFilters): boolean {
  const { customer, product, kind, refunded } = filters;
  const isByDay = paid !== null && paid.length > "2026-11".length;
  return (
    q.trim() === "" &&
    !isByDay &&
    [customer, product, kind, refunded].every((filter) => filter === null)
  );
}

/**
 * Of the sums of the filters' ambassador, or of all, those that filters let through, whatever the tab.
 * Precondition: `isSummed`.
 */
export function summedUnder(
  sums: readonly DecisionSum[],
  { paid, outcome }: Pick<OrderFilters, "paid" | "outcome">,
): readonly DecisionSum[] {
  return sums.filter(
    (sum) =>
      (paid === null || sum.month.startsWith(paid)) &&
      (outcome === null || sum.outcome === outcome),
  );
}
