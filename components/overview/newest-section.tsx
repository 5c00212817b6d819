import { useTranslations } from "next-intl";
import { QuietLink } from "#components/ui/quiet-link.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { OutcomeChip } from "#components/verdict/outcome-chip.tsx";
import type { OrderRow } from "#lib/decisions/read/order-row.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { orderHref } from "./order-href.ts";
import { OverviewSection } from "./overview-section.tsx";

const HEAD = "border-b border-rule-strong pr-4 pb-2 text-xs font-text text-ink-3 last:pr-0";
const CELL =
  "md:h-9.5 md:align-middle md:border-b md:border-rule md:pr-4 md:last:pr-0 max-md:py-0.5 max-md:align-baseline";

/** The orders that were paid last, as they were decided. */
export function NewestSection({
  rows,
  currency,
  orders,
}: {
  readonly rows: readonly OrderRow[];
  readonly currency: string;
  readonly orders: number;
}) {
  const t = useTranslations("overview");
  const formats = useFormats();
  const inCurrency = { currency: formats.currency(currency) };
  return (
    <OverviewSection
      title={t("newestTitle")}
      side={<TextLink href="/orders">{t("allOrders", { count: orders })}</TextLink>}
    >
      <table className="w-full border-collapse text-left max-md:block">
        <caption className="sr-only">{t("newestTitle")}</caption>
        <thead className="max-md:sr-only">
          <tr>
            <th scope="col" className={HEAD}>
              {t("columns.paid")}
            </th>
            <th scope="col" className={HEAD}>
              {t("columns.customer")}
            </th>
            <th scope="col" className={HEAD}>
              {t("columns.product")}
            </th>
            <th scope="col" className={`${HEAD} text-right`}>
              {t("columns.baseIn", inCurrency)}
            </th>
            <th scope="col" className={`${HEAD} md:pl-8`}>
              {t("columns.outcome")}
            </th>
            <th scope="col" className={`${HEAD} text-right`}>
              {t("columns.rebateIn", inCurrency)}
            </th>
          </tr>
        </thead>
        <tbody className="max-md:block">
          {rows.map((row) => (
            <NewestRow key={row.orderId} row={row} currency={currency} />
          ))}
        </tbody>
      </table>
    </OverviewSection>
  );
}

function NewestRow({ row, currency }: { readonly row: OrderRow; readonly currency: string }) {
  const orders = useTranslations("orders");
  const formats = useFormats();
  const figure = row.currency === currency ? formats.amount : formats.money;
  const outcome = row.class ?? row.reason;
  const isEstimate = (row.estimate?.rebateMinor ?? 0) > 0;
  const rebate = figure(row.estimate?.rebateMinor ?? row.rebateMinor, row.currency);
  return (
    <tr className="max-md:grid max-md:grid-cols-[auto_minmax(0,1fr)_auto] max-md:gap-x-3 max-md:border-b max-md:border-rule max-md:py-2">
      <td className={`${CELL} whitespace-nowrap text-ink-2`}>{formats.dayOfMonth(row.listedAt)}</td>
      <th scope="row" className={`${CELL} font-medium`}>
        <QuietLink href={orderHref(row)}>{row.customerName}</QuietLink>
      </th>
      <td className={`${CELL} max-md:hidden`}>{row.productName}</td>
      <td className={`${CELL} text-right whitespace-nowrap max-md:hidden`}>
        {figure(row.baseMinor, row.currency)}
      </td>
      <td className={`${CELL} md:pl-8 max-md:order-2 max-md:col-span-3`}>
        {outcome && (
          <OutcomeChip
            verdict={row.verdict}
            outcome={outcome}
            isQuiet={row.verdict === "eligible"}
            programmeStart={row.programmeStart}
          />
        )}
      </td>
      <td className={`${CELL} text-right whitespace-nowrap`}>
        {isEstimate || row.rebateMinor === 0 ? (
          <span className="text-ink-3">
            {isEstimate ? orders("about", { amount: rebate }) : rebate}
          </span>
        ) : (
          rebate
        )}
      </td>
    </tr>
  );
}
