import type { ChangedDecision } from "#lib/corrections/effect.ts";

/** By currency, how much corrections move, whichever way: what one gets and another loses does not cancel out. */
export function moneyMoved(changes: readonly ChangedDecision[]): ReadonlyMap<string, number> {
  const moved = new Map<string, number>();
  for (const { currency, before, after } of changes) {
    const difference = Math.abs((after?.rebateMinor ?? 0) - (before?.rebateMinor ?? 0));
    moved.set(currency, (moved.get(currency) ?? 0) + difference);
  }
  return moved;
}

/** What goodwill moves. */
export function moneyOf(given: {
  readonly amountMinor: number;
  readonly currency: string;
}): ReadonlyMap<string, number> {
  return new Map([[given.currency, given.amountMinor]]);
}

/** Whether one alone may not move so much. A currency that the setting does not name asks for two. */
export function needsSecond(
  moved: ReadonlyMap<string, number>,
  above: Readonly<Record<string, number>>,
): boolean {
  return [...moved].some(([currency, minor]) => minor > (above[currency] ?? 0));
}
