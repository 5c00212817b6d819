import { useTranslations } from "next-intl";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { LedgerFigures } from "./ledger-figures.tsx";
import type { OrderColumn } from "./order-line.ts";
import type { LedgerSection } from "./orders-ledger.tsx";

const CELL = "border-b border-ink-3 pt-5.5 pb-2.25 align-bottom max-xl:border-b-0 max-xl:p-0";

/** The head of a month: its name, how many orders, and what they come to. */
export function LedgerMonth({
  month,
  section,
  columns,
  currency,
}: {
  readonly month: number;
  readonly section: LedgerSection;
  readonly columns: readonly OrderColumn[];
  readonly currency: string | null;
}) {
  const t = useTranslations("orders");
  const formats = useFormats();
  const beforeBase = columns.indexOf("base");
  const afterBase = columns.indexOf("rebate") - beforeBase;
  return (
    <tr className="max-xl:flex max-xl:items-baseline max-xl:justify-between max-xl:border-b max-xl:border-ink-3 max-xl:pt-6.5 max-xl:pb-2">
      <th
        scope="rowgroup"
        colSpan={beforeBase}
        className={`font-serif text-month font-[400] whitespace-nowrap ${CELL}`}
      >
        {formats.month(month)}
        <span className="ml-3 font-sans text-sm font-text text-ink-3">
          {t("monthCount", { count: section.orderCount })}
        </span>
      </th>
      <td className={`text-right text-ink-2 max-xl:hidden ${CELL}`}>
        <LedgerFigures sums={section.sums} figure="baseMinor" currency={currency} />
      </td>
      <td colSpan={afterBase} className={`text-right font-strong ${CELL}`}>
        <LedgerFigures sums={section.sums} figure="rebateMinor" currency={currency} />
      </td>
    </tr>
  );
}
