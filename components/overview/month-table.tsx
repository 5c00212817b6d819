import { useTranslations } from "next-intl";
import { Cell, HeadCell, RowHead, StackedTable } from "#components/ui/table.tsx";
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
  const laneName = ({ name }: MonthChart["lanes"][number]) =>
    isFamily(name) ? t(`family.${name}`) : outcome(name, { start });
  return (
    <details className="mt-3">
      <summary className="inline-block rubric-line text-sm text-ink-2">{t("chartTable")}</summary>
      <StackedTable className="mt-3">
        <caption className="sr-only">{t("chartTable")}</caption>
        <thead>
          <tr>
            <HeadCell>{t("chartMonth")}</HeadCell>
            {chart.lanes.map((lane) => (
              <HeadCell key={lane.name} isFigure>
                {laneName(lane)}
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
                <Cell key={lane.name} isFigure label={laneName(lane)}>
                  {amount(lane.minorByMonth[at] ?? 0, currency)}
                </Cell>
              ))}
              <Cell isFigure label={t("chartSum")}>
                {amount(
                  chart.lanes.reduce((sum, lane) => sum + (lane.minorByMonth[at] ?? 0), 0),
                  currency,
                )}
              </Cell>
            </tr>
          ))}
        </tbody>
      </StackedTable>
    </details>
  );
}
