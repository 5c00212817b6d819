/** A sum in one currency; sums of several stand beside each other and are never added. */
export type MoneySum = { readonly currency: string; readonly minor: number };

/** Adds amounts by currency, the largest first; currencies that come to nothing go last. */
export function sumByCurrency(amounts: Iterable<MoneySum>): readonly MoneySum[] {
  const totals = new Map<string, number>();
  for (const { currency, minor } of amounts) {
    totals.set(currency, (totals.get(currency) ?? 0) + minor);
  }
  return [...totals]
    .map(([currency, minor]) => ({ currency, minor }))
    .toSorted(
      (a, b) => Math.abs(b.minor) - Math.abs(a.minor) || (a.currency < b.currency ? -1 : 1),
    );
}
