import { useTranslations } from "next-intl";
import { joinClasses } from "#components/ui/join-classes.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { COLUMN_CLASSES, FULL_DAY, LEADING_PRODUCT, NAMED_AMOUNTS } from "./ledger-columns.ts";
import { LedgerMonth } from "./ledger-month.tsx";
import { LedgerRow } from "./ledger-row.tsx";
import { LedgerSum } from "./ledger-sum.tsx";
import type { OrderColumn, OrderLine, OrderSum } from "./order-line.ts";

export type LedgerSection = {
  /** An instant in the month; null: the list is not cut into months. */
  readonly month: number | null;
  /** Of the whole month, also where not all of its orders are shown yet. */
  readonly orderCount: number;
  readonly sums: readonly OrderSum[];
  readonly orders: readonly OrderLine[];
};

export type OrdersLedgerProps = {
  readonly caption: string;
  readonly sections: readonly LedgerSection[];
  readonly columns: readonly OrderColumn[];
  /** The one currency of all orders; null where they have several. */
  readonly currency: string | null;
  /** Closes the list. */
  readonly sums?: readonly OrderSum[];
};

/**
 * One table, months as sections with their own sums. An order that earns is plain text with its mark; one
 * that does not has a chip.
 */
export function OrdersLedger({ caption, sections, columns, currency, sums }: OrdersLedgerProps) {
  const hasMonths = sections.some((section) => section.month !== null);
  const classes = { ...COLUMN_CLASSES };
  if (!columns.includes("customer")) classes.product = LEADING_PRODUCT;
  if (!hasMonths) classes.paid = FULL_DAY;
  if (currency === null) {
    classes.base += ` ${NAMED_AMOUNTS.base}`;
    classes.rebate += ` ${NAMED_AMOUNTS.rebate}`;
  }
  return (
    <table className="w-full border-separate border-spacing-0 text-left max-xl:block xl:table-fixed">
      <caption className="sr-only">{caption}</caption>
      <thead className="max-xl:sr-only">
        <tr>
          {columns.map((column) => (
            <HeadCell
              key={column}
              column={column}
              currency={currency}
              className={classes[column]}
            />
          ))}
        </tr>
      </thead>
      {sections.map((section) => (
        <tbody key={section.month ?? "all"} className="max-xl:block">
          {section.month !== null && (
            <LedgerMonth
              month={section.month}
              section={section}
              columns={columns}
              currency={currency}
            />
          )}
          {section.orders.map((line) => (
            <LedgerRow
              key={line.orderId}
              line={line}
              columns={columns}
              classes={classes}
              currency={currency}
              isInMonth={section.month !== null}
            />
          ))}
        </tbody>
      ))}
      {sums && <LedgerSum sums={sums} columns={columns} currency={currency} />}
    </table>
  );
}

function HeadCell({
  column,
  currency,
  className,
}: {
  readonly column: OrderColumn;
  readonly currency: string | null;
  readonly className: string;
}) {
  const t = useTranslations("orders.columns");
  const ui = useTranslations("ui");
  const formats = useFormats();
  const isMoney = column === "base" || column === "rebate";
  return (
    <th
      scope="col"
      className={joinClasses(
        "h-8.5 border-b border-rule-strong text-xs font-text text-ink-3!",
        isMoney ? "pr-0" : column === "rate" ? "pr-14.5" : "pr-3",
        className,
      )}
    >
      {column === "notes" ? (
        <span className="sr-only">{ui("notes")}</span>
      ) : isMoney && currency !== null ? (
        t(column === "base" ? "baseIn" : "rebateIn", { currency: formats.currency(currency) })
      ) : (
        t(column)
      )}
    </th>
  );
}
