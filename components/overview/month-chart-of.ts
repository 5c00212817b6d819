import type { DecisionSum } from "#lib/decisions/read/sum-decisions.ts";
import { CLASSES, type Family, FAMILIES, type RebateClass } from "#lib/rules/index.ts";

export const CHART_VIEWS = ["family", "class"] as const;
export type ChartView = (typeof CHART_VIEWS)[number];

/** One row of the chart: what a family or a class earned in each month. */
export type ChartLane = {
  readonly name: Family | RebateClass;
  readonly minorByMonth: readonly number[];
  readonly totalMinor: number;
};

export type MonthChart = {
  /** 2025-01 and so on, without a gap, up to the month of today. */
  readonly months: readonly string[];
  readonly lanes: readonly ChartLane[];
  readonly totalMinor: number;
  /** The largest bar of all. */
  readonly mostMinor: number;
};

export function isFamily(name: ChartLane["name"]): name is Family {
  return FAMILIES.some((family) => family === name);
}

/** The rebates of one currency from January of last year on. */
export function monthChartOf(
  sums: readonly DecisionSum[],
  currency: string,
  view: ChartView,
  thisMonth: string,
): MonthChart {
  const months = monthsUpTo(thisMonth);
  const earned = sums.filter((sum) => sum.currency === currency && sum.verdict === "eligible");
  const names: readonly (Family | RebateClass)[] = view === "family" ? FAMILIES : CLASSES;
  const lanes = names
    .map((name) => laneOf(name, earned, months, view))
    .filter((lane) => view === "family" || lane.totalMinor > 0);
  return {
    months,
    lanes,
    totalMinor: lanes.reduce((total, lane) => total + lane.totalMinor, 0),
    mostMinor: Math.max(0, ...lanes.flatMap((lane) => lane.minorByMonth)),
  };
}

function laneOf(
  name: Family | RebateClass,
  sums: readonly DecisionSum[],
  months: readonly string[],
  view: ChartView,
): ChartLane {
  const own = sums.filter(({ outcome }) =>
    view === "family" ? familyOf(outcome) === name : outcome === name,
  );
  const minorByMonth = months.map((month) =>
    own.reduce((total, sum) => (sum.month === month ? total + sum.rebateMinor : total), 0),
  );
  return { name, minorByMonth, totalMinor: minorByMonth.reduce((a, b) => a + b, 0) };
}

/** Of a class; what is no class belongs to none of the families that earn. */
function familyOf(outcome: DecisionSum["outcome"]): Family {
  if (outcome.startsWith("DORMANT_")) return "dormant";
  return outcome.startsWith("PRODUCT_") ? "product" : "new";
}

function monthsUpTo(thisMonth: string): string[] {
  const last = Temporal.PlainYearMonth.from(thisMonth);
  const months: string[] = [];
  let month = Temporal.PlainYearMonth.from({ year: last.year - 1, month: 1 });
  for (; Temporal.PlainYearMonth.compare(month, last) <= 0; month = month.add({ months: 1 })) {
    months.push(month.toString());
  }
  return months;
}
