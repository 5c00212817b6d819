import { joinClasses } from "#components/ui/join-classes.ts";
import { OrderCell } from "./order-cell.tsx";
import type { OrderColumn, OrderLine } from "./order-line.ts";

const CELL =
  "whitespace-nowrap group-hover:bg-sunk group-focus-within:bg-sunk lg:h-9.5 lg:truncate lg:border-b lg:border-rule";
/** The row's ground reaches a little beyond the table on both sides; where the reader is, it has an edge. */
const EDGES = joinClasses(
  "lg:group-hover:first:shadow-[-12px_0_0_var(--color-sunk)] lg:group-hover:last:shadow-[12px_0_0_var(--color-sunk)]",
  "lg:group-focus-within:last:shadow-[12px_0_0_var(--color-sunk)]",
  "lg:group-focus-within:first:shadow-[-12px_0_0_var(--color-sunk),-14px_0_0_var(--color-rubric)]",
);
const STACKED = joinClasses(
  "max-lg:relative max-lg:grid max-lg:grid-cols-[auto_minmax(0,1fr)_auto] max-lg:gap-x-3 max-lg:border-b max-lg:border-rule max-lg:py-2.75",
  "max-lg:focus-within:-mx-4 max-lg:focus-within:bg-sunk max-lg:focus-within:px-4 max-lg:focus-within:shadow-[inset_3px_0_0_var(--color-rubric)]",
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
          className={joinClasses(CELL, EDGES, classes[column], !isFlush(column) && "lg:pr-3")}
        >
          <OrderCell column={column} line={line} currency={currency} isInMonth={isInMonth} />
        </td>
      ))}
    </tr>
  );
}

function isFlush(column: OrderColumn): boolean {
  return column === "notes" || column === "base" || column === "rate" || column === "rebate";
}
