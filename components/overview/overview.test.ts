import { describe, expect, test } from "vitest";
import type { DecisionSum } from "#lib/decisions/read/sum-decisions.ts";
import { bucketsOf } from "./buckets-of.ts";
import { costsOf } from "./costs-of.ts";
import { monthChartOf } from "./month-chart-of.ts";

const NOTHING = {
  month: "2026-11",
  currency: "USD",
  orders: 1,
  baseMinor: 0,
  rebateMinor: 0,
  estimateMinor: 0,
  refundedOrders: 0,
  refundedMinor: 0,
  changedOrders: 0,
  changeMinor: 0,
} as const;
const SUMS: readonly DecisionSum[] = [
  {
    ...NOTHING,
    verdict: "eligible",
    outcome: "RENEWAL",
    orders: 3,
    baseMinor: 900,
    rebateMinor: 300,
  },
  {
    ...NOTHING,
    month: "2025-02",
    verdict: "eligible",
    outcome: "DORMANT_UPGRADE",
    baseMinor: 70,
    rebateMinor: 7,
    refundedOrders: 1,
    refundedMinor: 30,
  },
  {
    ...NOTHING,
    month: "2024-12",
    verdict: "eligible",
    outcome: "PRODUCT_FIRST_PURCHASE",
    rebateMinor: 11,
  },
  { ...NOTHING, currency: "JPY", verdict: "eligible", outcome: "FIRST_PURCHASE", rebateMinor: 5 },
  { ...NOTHING, verdict: "undecided", outcome: "IDENTITY_PENDING", estimateMinor: 40 },
  { ...NOTHING, verdict: "ineligible", outcome: "REFUNDED", refundedOrders: 1, refundedMinor: 50 },
  { ...NOTHING, verdict: "ineligible", outcome: "PRODUCT_EXCLUDED", orders: 2, baseMinor: 60 },
  { ...NOTHING, verdict: "ineligible", outcome: "SELF_REFERRAL", baseMinor: 90 },
];

describe("the four buckets", () => {
  const of = (name: string) => bucketsOf(SUMS, "USD", 1).find((bucket) => bucket.name === name);

  test("never add currencies, and begin with the main one", () => {
    expect(of("earned")?.sums).toEqual([
      { currency: "USD", minor: 318 },
      { currency: "JPY", minor: 5 },
    ]);
  });

  test("hold every order once by its verdict", () => {
    expect(["earned", "waiting", "ineligible"].map((name) => of(name)?.orders)).toEqual([6, 1, 4]);
  });

  test("count what was paid back whatever became of the order", () => {
    expect(of("refunded")).toMatchObject({ orders: 2, sums: [{ currency: "USD", minor: 80 }] });
  });
});

describe("the chart", () => {
  test("runs from January of last year to this month without a gap", () => {
    const { months } = monthChartOf(SUMS, "USD", "family", "2026-11");
    expect([months.length, months[0], months.at(-1)]).toEqual([23, "2025-01", "2026-11"]);
  });

  test("sums what it shows: one currency, by family", () => {
    const chart = monthChartOf(SUMS, "USD", "family", "2026-11");
    expect(chart.lanes.map(({ name, totalMinor }) => [name, totalMinor])).toEqual([
      ["new", 300],
      ["dormant", 7],
      ["product", 0],
    ]);
    expect([chart.totalMinor, chart.mostMinor]).toEqual([307, 300]);
  });

  test("by class shows those that earned", () => {
    const { lanes } = monthChartOf(SUMS, "USD", "class", "2026-11");
    expect(lanes.map(({ name }) => name)).toEqual(["RENEWAL", "DORMANT_UPGRADE"]);
  });
});

test("costs are the money behind each reason, the most first, refunds and waiting left out", () => {
  expect(costsOf(SUMS, "USD")).toEqual([
    { reason: "SELF_REFERRAL", orders: 1, baseMinor: 90 },
    { reason: "PRODUCT_EXCLUDED", orders: 2, baseMinor: 60 },
  ]);
});
