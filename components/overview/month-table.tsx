import { useTranslations } from "next-intl";
import { Cell, HeadCell, RowHead, Table } from "#components/ui/table.tsx";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { AMBASSADOR_2025 } from "#lib/rules/index.ts";
import { isFamily, type MonthChart } from "./month-chart-of.ts";

export type MonthTableProps = {
  readonly chart: MonthChart;
  readonly currency: string;
  readonly startOf: (month: string) => number;
};

/** The chart in figures, for whoever cannot or would rather not read bars. */
export function MonthTable({ chart, currency, startOf }: MonthTableProps) {
  const t = useTranslations("overview");
  const outcome = useTranslations("outcome");
  const { amount, day, month } = useFormats();
  const start = day(AMBASSADOR_2025.programmeStart);
  return (
    <details className="mt-3">
      <summary className="inline-block rubric-line text-sm text-ink-2">{t("chartTable")}</summary>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <section className="mt-3 overflow-x-auto" tabIndex={0} aria-label={t("chartTable")}>
        <Table>
          <thead>
            <tr>
              <HeadCell>{t("chartMonth")}</HeadCell>
              {chart.lanes.map(({ name }) => (
                <HeadCell key={name} isFigure>
                  {isFamily(name) ? t(`family.${name}`) : outcome(name, { start })}
                </HeadCell>
              ))}
              <HeadCell isFigure>{t("chartSum")}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {chart.months.map((each, at) => (
              <tr key={each}>
                <RowHead className="whitespace-nowrap">{month(startOf(each))}</RowHead>
                {chart.lanes.map((lane) => (
                  <Cell key={lane.name} isFigure>
                    {amount(lane.minorByMonth[at] ?? 0, currency)}
                  </Cell>
                ))}
                <Cell isFigure>
                  {amount(
                    chart.lanes.reduce((sum, lane) => sum + (lane.minorByMonth[at] ?? 0), 0),
                    currency,
                  )}
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      </section>
    </details>
  );
}
