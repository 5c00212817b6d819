import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Chip } from "#components/ui/chip.tsx";
import { QuietLink } from "#components/ui/quiet-link.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { ChangedOrder, Outcomes } from "#lib/decisions/read/overview/list-changed.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { orderHref } from "./order-href.ts";
import { OverviewSection } from "./overview-section.tsx";

const CELL =
  "align-baseline md:border-b md:border-rule md:py-2.25 md:pr-4 md:last:pr-0 max-md:py-0.5";

export type ChangedSectionProps = {
  readonly changed: readonly ChangedOrder[];
  readonly count: number;
  /** What all changes came to, one figure a currency. */
  readonly sums: readonly { readonly currency: string; readonly minor: number }[];
};

/** The decisions that became other ones last: before, after, and why. */
export function ChangedSection({ changed, count, sums }: ChangedSectionProps) {
  const t = useTranslations("overview");
  const { money } = useFormats();
  const total = sums.map((sum) => money(sum.minor, sum.currency)).join(", ");
  return (
    <OverviewSection
      title={t("changedTitle")}
      {...(count > 0 && { note: t("changedNote", { count, money: total }) })}
      side={count > 0 && <TextLink href="/orders?tab=changed">{t("allChanged")}</TextLink>}
    >
      {changed.length === 0 ? (
        <p className="font-serif text-clause text-ink-2">{t("changedNone")}</p>
      ) : (
        <table className="w-full border-collapse text-left max-md:block">
          <caption className="sr-only">{t("changedTitle")}</caption>
          <thead className="sr-only">
            <tr>
              <th scope="col">{t("changedOn")}</th>
              <th scope="col">{t("columns.customer")}</th>
              <th scope="col">{t("changedBefore")}</th>
              <th scope="col">{t("changedWhy")}</th>
              <th scope="col">{t("changedBy")}</th>
            </tr>
          </thead>
          <tbody className="max-md:block">
            {changed.map((each) => (
              <ChangedRow key={each.row.orderId} changed={each} />
            ))}
          </tbody>
        </table>
      )}
    </OverviewSection>
  );
}

function ChangedRow({ changed }: { readonly changed: ChangedOrder }) {
  const { row, before, after, cause, changedAt } = changed;
  const t = useTranslations("overview");
  const { day, amount } = useFormats();
  const isSame = before?.outcome === after.outcome;
  const difference = after.rebateMinor - (before?.rebateMinor ?? 0);
  return (
    <tr className="max-md:block max-md:border-b max-md:border-rule max-md:py-2">
      <td className={`${CELL} w-26 whitespace-nowrap text-ink-2 max-md:block`}>{day(changedAt)}</td>
      <th scope="row" className={`${CELL} font-medium max-md:block`}>
        <QuietLink href={orderHref(row)}>{row.customerName}</QuietLink>
        <small className="block text-sm font-text text-ink-2">
          {row.productName}, {row.orderId}
        </small>
      </th>
      <td className={`${CELL} max-md:block`}>
        <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          {before && (
            <>
              <OutcomeWords of={before} row={row} withMoney={isSame} />
              <ArrowRight size={14} className="text-ink-3" aria-hidden />
              <span className="sr-only">{t("became")}</span>
            </>
          )}
          <OutcomeWords of={after} row={row} withMoney={isSame} />
        </span>
      </td>
      <td className={`${CELL} text-ink-2 max-md:block`}>{t(`cause.${cause}`)}</td>
      <td className={`${CELL} text-right whitespace-nowrap max-md:block`}>
        {difference > 0 && "+"}
        {amount(difference, row.currency)}
      </td>
    </tr>
  );
}

/** Where the outcome stayed what it was, its money says what changed. */
function OutcomeWords({
  of,
  row,
  withMoney,
}: {
  readonly of: Outcomes;
  readonly row: ChangedOrder["row"];
  readonly withMoney: boolean;
}) {
  const t = useTranslations("overview");
  const outcome = useTranslations("outcome");
  const { amount, day } = useFormats();
  const words = outcome(of.outcome, { start: day(row.programmeStart) });
  return (
    <Chip tone={of.verdict} isQuiet>
      {withMoney
        ? t("outcomeMoney", { outcome: words, money: amount(of.rebateMinor, row.currency) })
        : words}
    </Chip>
  );
}
