import { joinClasses } from "#components/ui/join-classes.ts";
import { OrderCell } from "./order-cell.tsx";
import type { OrderColumn, OrderLine } from "./order-line.ts";

const CELL =
  "whitespace-nowrap group-hover:bg-sunk group-focus-within:bg-sunk xl:h-9.5 xl:overflow-clip xl:text-ellipsis xl:[overflow-clip-margin:5px] xl:border-b xl:border-rule";
/** The row's ground reaches a little beyond the table on both sides; where the reader is, it has an edge. */
const EDGES = joinClasses(
  "xl:group-hover:first:shadow-[-12px_0_0_var(--color-sunk)] xl:group-hover:last:shadow-[12px_0_0_var(--color-sunk)]",
  "xl:group-focus-within:last:shadow-[12px_0_0_var(--color-sunk)]",
  "xl:group-focus-within:first:shadow-[-12px_0_0_var(--color-sunk),-14px_0_0_var(--color-rubric)]",
);
const FLUSH: readonly OrderColumn[] = ["outcome", "notes", "base", "rate", "rebate"];
const STACKED = joinClasses(
  "max-xl:relative max-xl:grid max-xl:grid-cols-[auto_minmax(0,1fr)_auto] max-xl:gap-x-3 max-xl:border-b max-xl:border-rule max-xl:py-2.75",
  "max-xl:focus-within:-mx-4 max-xl:focus-within:bg-sunk max-xl:focus-within:px-4 max-xl:focus-within:shadow-[inset_3px_0_0_var(--color-rubric)]",
);

export type LedgerRowProps = {
  readonly line: OrderLine;
  readonly columns: readonly OrderColumn[];
  readonly classes: { readonly [Column in OrderColumn]: string };
  readonly currency: string | null;
  readonly isInMonth: boolean;
};

export function LedgerRow({ line, columns, classes, currency, isInMonth }: LedgerRowProps) {
  return (
    <tr className={`group ${STACKED}`}>
      {columns.map((column) => (
        <td
          key={column}
          className={joinClasses(CELL, EDGES, classes[column], !isFlush(column) && "xl:pr-3")}
        >
          <OrderCell column={column} line={line} currency={currency} isInMonth={isInMonth} />
        </td>
      ))}
    </tr>
  );
}

/** Figures end at the column's edge, and a chip may need all of its own. */
function isFlush(column: OrderColumn): boolean {
  return FLUSH.includes(column);
}
