import { useTranslations } from "next-intl";
import { QuietLink } from "#components/ui/quiet-link.tsx";
import { orderFiltersHref } from "#lib/decisions/read/order-filters.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { AMBASSADOR_2025 } from "#lib/rules/index.ts";
import type { Cost } from "./costs-of.ts";
import { OverviewSection } from "./overview-section.tsx";

const CELL = "border-b border-rule py-2.25 align-baseline";

/** The reasons that most money was paid under without a rebate. */
export function CostSection({
  costs,
  currency,
  isReviewer,
}: {
  readonly costs: readonly Cost[];
  readonly currency: string;
  readonly isReviewer: boolean;
}) {
  const t = useTranslations("overview");
  const formats = useFormats();
  const title = t(isReviewer ? "costTitleAll" : "costTitle");
  return (
    <OverviewSection title={title} note={t("costNote", { currency: formats.currency(currency) })}>
      {costs.length === 0 ? (
        <p className="font-serif text-clause text-ink-2">{t("costNone")}</p>
      ) : (
        <table className="w-full border-collapse text-left">
          <caption className="sr-only">{title}</caption>
          <thead className="sr-only">
            <tr>
              <th scope="col">{t("costReason")}</th>
              <th scope="col">{t("costOrders")}</th>
              <td aria-hidden className="max-md:hidden" />
              <th scope="col">{t("costPaid")}</th>
            </tr>
          </thead>
          <tbody>
            {costs.map((cost) => (
              <CostRow
                key={cost.reason}
                cost={cost}
                currency={currency}
                share={cost.baseMinor / (costs[0]?.baseMinor || 1)}
              />
            ))}
          </tbody>
        </table>
      )}
    </OverviewSection>
  );
}

function CostRow({
  cost,
  currency,
  share,
}: {
  readonly cost: Cost;
  readonly currency: string;
  readonly share: number;
}) {
  const t = useTranslations("overview.advice");
  const outcome = useTranslations("outcome");
  const { amount, count, day } = useFormats();
  return (
    <tr>
      <th scope="row" className={`${CELL} pr-3 font-text`}>
        <QuietLink href={orderFiltersHref("/orders", { outcome: cost.reason })}>
          {outcome(cost.reason, { start: day(AMBASSADOR_2025.programmeStart) })}
        </QuietLink>
        <small className="block text-sm text-ink-2">{t(cost.reason)}</small>
      </th>
      <td className={`${CELL} w-10 pr-4 text-right text-ink-2`}>{count(cost.orders)}</td>
      <td aria-hidden className={`${CELL} w-24 max-md:hidden`}>
        <span
          className="mb-1 block h-0.5 bg-ineligible"
          style={{ width: `${Math.max(1, share * 100)}%` }}
        />
      </td>
      <td className={`${CELL} w-28 text-right whitespace-nowrap`}>
        {amount(cost.baseMinor, currency)}
      </td>
    </tr>
  );
}
