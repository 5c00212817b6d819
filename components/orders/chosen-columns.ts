import { ORDER_COLUMNS, type OrderColumn } from "./order-line.ts";

export const COLUMNS_COOKIE = "because-columns";

/** A ledger without these says nothing. */
export const FIXED_COLUMNS: readonly OrderColumn[] = ["paid", "order", "outcome", "base", "rebate"];

/** The columns that a reader chose, in the ledger's order; what makes no sense counts as not chosen. */
export function readColumns(
  cookie: string | undefined,
  offered: readonly OrderColumn[],
  atFirst: readonly OrderColumn[],
): readonly OrderColumn[] {
  const named = cookie?.split(".") ?? [];
  const known = ORDER_COLUMNS.filter((column) => named.includes(column));
  return offered.filter((column) =>
    FIXED_COLUMNS.includes(column)
      ? true
      : known.length > 0
        ? known.includes(column)
        : atFirst.includes(column),
  );
}

export function writeColumns(offered: readonly OrderColumn[], chosen: readonly string[]): string {
  return offered
    .filter((column) => FIXED_COLUMNS.includes(column) || chosen.includes(column))
    .join(".");
}
