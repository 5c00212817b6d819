import { useTranslations } from "next-intl";
import { LedgerFigures } from "./ledger-figures.tsx";
import type { OrderColumn, OrderSum } from "./order-line.ts";

const CELL = "h-11 border-t border-ink pt-2 align-top font-strong max-xl:h-auto max-xl:border-t-0";

/** Closes a list with its sum under a double rule. */
export function LedgerSum({
  sums,
  columns,
  currency,
}: {
  readonly sums: readonly OrderSum[];
  readonly columns: readonly OrderColumn[];
  readonly currency: string | null;
}) {
  const t = useTranslations("orders");
  const beforeBase = columns.indexOf("base");
  const afterBase = columns.indexOf("rebate") - beforeBase;
  return (
    <tfoot className="max-xl:block">
      <tr className="max-xl:flex max-xl:justify-between max-xl:border-t max-xl:border-ink">
        <th scope="row" colSpan={beforeBase} className={CELL}>
          {t("sum")}
        </th>
        <td className={`text-right max-xl:hidden ${CELL}`}>
          <LedgerFigures sums={sums} figure="baseMinor" currency={currency} />
        </td>
        <td colSpan={afterBase} className={`text-right ${CELL}`}>
          <span className="double-rule inline-block pb-0.75 pl-4">
            <LedgerFigures sums={sums} figure="rebateMinor" currency={currency} />
          </span>
        </td>
      </tr>
    </tfoot>
  );
}
