import { useLocale, useTranslations } from "next-intl";
import type { Overview } from "#lib/decisions/read/overview/get-overview.ts";
import { sumByCurrency } from "#lib/decisions/read/money-sum.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { BucketRow } from "./bucket-row.tsx";
import { bucketsOf } from "./buckets-of.ts";
import { ChangedSection } from "./changed-section.tsx";
import { CostSection } from "./cost-section.tsx";
import { costsOf } from "./costs-of.ts";
import { type ChartView, monthChartOf } from "./month-chart-of.ts";
import { MonthChartSection } from "./month-chart.tsx";
import { NeedsSection } from "./needs-section.tsx";
import { NewestSection } from "./newest-section.tsx";

export type OverviewViewProps = {
  readonly overview: Overview;
  readonly isReviewer: boolean;
  /** All of them, that of most orders first. */
  readonly currencies: readonly string[];
  readonly mainCurrency: string;
  /** Of the chart and of the costs. */
  readonly currency: string;
  readonly view: ChartView;
  /** That of today, 2026-11. */
  readonly month: string;
  /** The instant a month begins. */
  readonly startOf: (month: string) => number;
};

/** What the viewer's orders come to, and what to look at. */
export function OverviewView(props: OverviewViewProps) {
  const { overview, isReviewer, currency, currencies, mainCurrency, view, month, startOf } = props;
  const { sums, needs, changed, newest, today, waitingCustomers } = overview;
  const changes = sumByCurrency(
    sums
      .filter(({ changedOrders }) => changedOrders > 0)
      .map((sum) => ({ currency: sum.currency, minor: sum.changeMinor })),
  );
  return (
    <>
      <Headline {...props} />
      <BucketRow buckets={bucketsOf(sums, mainCurrency, waitingCustomers)} />
      <MonthChartSection
        chart={monthChartOf(sums, currency, view, month)}
        view={view}
        currency={currency}
        currencies={currencies}
        startOf={startOf}
        hrefOf={(by, of) => chartHref(by, of, mainCurrency)}
      />
      <div className={isReviewer ? "" : "grid gap-x-16 lg:grid-cols-2"}>
        {!isReviewer && <NeedsSection needs={needs} today={today} />}
        <CostSection costs={costsOf(sums, currency)} currency={currency} isReviewer={isReviewer} />
      </div>
      <ChangedSection
        changed={changed}
        count={sums.reduce((total, sum) => total + sum.changedOrders, 0)}
        sums={changes}
      />
      <NewestSection
        rows={newest}
        currency={mainCurrency}
        orders={sums.reduce((total, sum) => total + sum.orders, 0)}
      />
    </>
  );
}

function Headline({ overview, isReviewer, mainCurrency, month, startOf }: OverviewViewProps) {
  const t = useTranslations("overview");
  const formats = useFormats();
  // Chinese sentences stand close.
  const sentenceGap = useLocale() === "zh" ? "" : " ";
  const paid = overview.sums.filter((sum) => sum.month === month && sum.outcome !== "UNPAID");
  const orders = paid.reduce((total, sum) => total + sum.orders, 0);
  const earned = sumByCurrency(
    paid.map(({ currency, rebateMinor }) => ({ currency, minor: rebateMinor })),
  ).filter(({ currency, minor }) => minor > 0 || currency === mainCurrency);
  const nothings = paid
    .filter(({ verdict }) => verdict === "ineligible")
    .reduce((total, sum) => total + sum.orders, 0);
  return (
    <h1 className="max-w-200 pt-6 font-serif text-title tracking-title text-balance md:pt-11 md:text-[2rem]/11">
      {t.rich(isReviewer ? "headlineAll" : "headline", {
        orders,
        month: formats.month(startOf(month)),
        money: earned.map(({ currency, minor }) => formats.money(minor, currency)).join(", "),
        b: strong,
      })}
      {sentenceGap}
      {orders > 0 && t("nothings", { count: nothings })}
    </h1>
  );
}

function strong(chunks: React.ReactNode) {
  return <b>{chunks}</b>;
}

function chartHref(view: ChartView, currency: string, mainCurrency: string): string {
  const query = new URLSearchParams({
    ...(view === "family" ? {} : { by: view }),
    ...(currency === mainCurrency ? {} : { currency }),
  });
  return query.size === 0 ? "/overview" : `/overview?${query}`;
}
