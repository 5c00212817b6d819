import type { AmbassadorChanges } from "./notice-event.ts";

/** So many orders are named, as where they are gathered. */
const MOST_NAMED = 10;

/** What several transactions changed, by ambassador, as if one had. */
export function mergeChanges(parts: readonly AmbassadorChanges[]): readonly AmbassadorChanges[] {
  return [...Map.groupBy(parts, ({ ambassadorId }) => ambassadorId)].map(([ambassadorId, own]) => ({
    ambassadorId,
    orders: own.reduce((sum, { orders }) => sum + orders, 0),
    sums: [
      ...Map.groupBy(
        own.flatMap(({ sums }) => sums),
        ({ currency }) => currency,
      ),
    ].map(([currency, sums]) => ({
      currency,
      beforeMinor: sums.reduce((sum, { beforeMinor }) => sum + beforeMinor, 0),
      afterMinor: sums.reduce((sum, { afterMinor }) => sum + afterMinor, 0),
    })),
    first: own.flatMap(({ first }) => first).slice(0, MOST_NAMED),
  }));
}
