import { useTranslations } from "next-intl";
import Link from "next/link";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { AMBASSADOR_2025 } from "#lib/rules/index.ts";
import {
  CHART_VIEWS,
  type ChartLane,
  type ChartView,
  isFamily,
  type MonthChart,
} from "./month-chart-of.ts";
import { MonthTable } from "./month-table.tsx";
import { OverviewSection } from "./overview-section.tsx";

export type MonthChartProps = {
  readonly chart: MonthChart;
  readonly view: ChartView;
  readonly currency: string;
  readonly currencies: readonly string[];
  /** The instant a month begins. */
  readonly startOf: (month: string) => number;
  readonly hrefOf: (view: ChartView, currency: string) => string;
};

const BAR_PX = 84;
const LABEL_PX = 18;

/**
 * Bars by month, one row a family or class, all on one scale. Drawn by the server as boxes, so that the
 * words keep their size on every screen and no script is sent; the table below says the same.
 */
export function MonthChartSection(props: MonthChartProps) {
  const { chart, currency, startOf } = props;
  const t = useTranslations("overview");
  const formats = useFormats();
  const [first = "", last = ""] = [chart.months[0], chart.months.at(-1)];
  const label = t("chartLabel", {
    from: formats.month(startOf(first)),
    to: formats.month(startOf(last)),
    currency: formats.currency(currency),
  });
  return (
    <OverviewSection
      title={t("chartTitle")}
      note={t("chartNote", { currency: formats.currency(currency) })}
      side={<ChartLinks {...props} />}
    >
      <figure aria-label={label} className="pt-2">
        {chart.lanes.map((lane) => (
          <Lane key={lane.name} lane={lane} {...props} />
        ))}
        <Years months={chart.months} />
      </figure>
      <p className="mt-1 flex items-baseline justify-between gap-4 md:justify-end">
        <span className="text-ink-3">
          {t("chartSince", { month: formats.month(startOf(first)) })}
        </span>
        <b className="double-rule min-w-24 pb-0.5 text-right">
          {formats.amount(chart.totalMinor, currency)}
        </b>
      </p>
      <MonthTable {...props} />
    </OverviewSection>
  );
}

function ChartLinks({ view, currency, currencies, hrefOf }: MonthChartProps) {
  const t = useTranslations("overview");
  const formats = useFormats();
  const link = "text-ink-3 hover:text-ink aria-[current]:font-medium aria-[current]:text-ink";
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
      {currencies.length > 1 && (
        <nav aria-label={t("currencies")} className="flex gap-3">
          {currencies.map((each) => (
            <Link
              key={each}
              href={hrefOf(view, each)}
              scroll={false}
              className={link}
              {...(each === currency && { "aria-current": "true" as const })}
            >
              {formats.currency(each)}
            </Link>
          ))}
        </nav>
      )}
      <nav aria-label={t("chartView")} className="flex gap-3">
        {CHART_VIEWS.map((each) => (
          <Link
            key={each}
            href={hrefOf(each, currency)}
            scroll={false}
            className={link}
            {...(each === view && { "aria-current": "true" as const })}
          >
            {t(`by.${each}`)}
          </Link>
        ))}
      </nav>
    </div>
  );
}

function Lane({ lane, chart, currency }: MonthChartProps & { readonly lane: ChartLane }) {
  const { amount } = useFormats();
  const most = Math.max(...lane.minorByMonth);
  const height = Math.round((most / (chart.mostMinor || 1)) * BAR_PX) + LABEL_PX;
  return (
    <div className="grid grid-cols-[1fr_auto] items-end gap-x-4 border-b border-rule-strong max-md:pt-2 md:grid-cols-[var(--hang)_minmax(0,1fr)_6rem]">
      <LaneName name={lane.name} />
      <div
        className="flex items-end gap-px max-md:order-3 max-md:col-span-2 md:gap-1"
        style={{ height: `${Math.max(height, 34)}px` }}
      >
        {lane.minorByMonth.map((minor, at) => (
          <Bar
            key={chart.months[at]}
            share={minor / (chart.mostMinor || 1)}
            isNow={at === chart.months.length - 1}
            label={
              minor > 0 && (minor === most || at === chart.months.length - 1)
                ? (amount(minor, currency).split(".")[0] ?? "")
                : ""
            }
          />
        ))}
      </div>
      <span className="pb-1 text-right">{amount(lane.totalMinor, currency)}</span>
    </div>
  );
}

function Bar({
  share,
  isNow,
  label,
}: {
  readonly share: number;
  readonly isNow: boolean;
  readonly label: string;
}) {
  return (
    <span className="flex min-w-0 flex-1 flex-col items-center justify-end">
      <span
        className={`text-xs/4.5 whitespace-nowrap text-ink-2 ${share < 0.3 && isNow ? "max-md:hidden" : ""}`}
      >
        {label}
      </span>
      <span
        className={`w-full ${isNow ? "bg-eligible" : "bg-eligible/60"}`}
        style={{ height: `${Math.max(share > 0 ? 1 : 0, Math.round(share * BAR_PX))}px` }}
      />
    </span>
  );
}

function LaneName({ name }: { readonly name: ChartLane["name"] }) {
  const t = useTranslations("overview");
  const outcome = useTranslations("outcome");
  const { rate, day } = useFormats();
  const { caps, programmeStart } = AMBASSADOR_2025;
  return (
    <span className="py-1 leading-4.5">
      {isFamily(name) ? t(`family.${name}`) : outcome(name, { start: day(programmeStart) })}
      {isFamily(name) && (
        <small className="block text-xs text-ink-3">
          {t(`familyNote.${name}`, { cap: rate(caps[name]), start: day(programmeStart) })}
        </small>
      )}
    </span>
  );
}

/** A year's number stands under its January. */
function Years({ months }: { readonly months: readonly string[] }) {
  return (
    <div className="grid grid-cols-1 gap-x-4 text-xs text-ink-3 md:grid-cols-[var(--hang)_minmax(0,1fr)_6rem]">
      <span className="max-md:hidden" />
      <span className="flex gap-px md:gap-1">
        {months.map((month) => (
          <span key={month} className="min-w-0 flex-1 whitespace-nowrap">
            {month.endsWith("-01") ? month.slice(0, 4) : ""}
          </span>
        ))}
      </span>
    </div>
  );
}
