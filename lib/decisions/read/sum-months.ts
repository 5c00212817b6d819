import { and, gte, lt, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { decisions } from "#db/schema/index.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import type { MoneySum } from "./money-sum.ts";
import type { OrderFilters } from "./order-filters.ts";
import { PROGRAMME_TIME_ZONE, spanOf } from "./programme-clock.ts";
import { sumDecisions } from "./sum-decisions.ts";
import { isSummed, summedUnder } from "./summed-filters.ts";

/** A month of a list with the sums of all its orders that the list holds. */
export type MonthSum = {
  /** 2026-11, on the programme's clock. */
  readonly month: string;
  /** Its first instant. */
  readonly startsAt: number;
  readonly orders: number;
  /** The currency of the most orders first. */
  readonly base: readonly MoneySum[];
  readonly rebate: readonly MoneySum[];
};

type Listed = readonly { readonly month: string }[];

/** The months that some listed orders are in, each summed over everything that the list holds. */
export async function sumMonths(
  tx: Tx,
  viewer: Viewer,
  filters: OrderFilters,
  where: SQL | undefined,
  listed: Listed,
): Promise<readonly MonthSum[]> {
  const months = [...new Set(listed.map(({ month }) => month))];
  if (months.length === 0) return [];
  const parts =
    isSummed(filters) && filters.tab !== "changed" && filters.tab !== "disputed"
      ? await takeSums(tx, viewer, filters, months)
      : await addUp(tx, where, months);
  return [...Map.groupBy(parts, ({ month }) => month)].map(([month, own]) => monthSum(month, own));
}

type Part = {
  readonly month: string;
  readonly currency: string;
  readonly orders: number;
  readonly baseMinor: number;
  readonly rebateMinor: number;
};

const VERDICT_OF_TAB = {
  all: null,
  earning: "eligible",
  ineligible: "ineligible",
  undecided: "undecided",
  changed: null,
  disputed: null,
} as const;

async function takeSums(
  tx: Tx,
  viewer: Viewer,
  filters: OrderFilters,
  months: readonly string[],
): Promise<readonly Part[]> {
  const verdict = VERDICT_OF_TAB[filters.tab];
  const sums = summedUnder(await sumDecisions(tx, viewer, filters.ambassador), filters);
  return sums.filter(
    (sum) => months.includes(sum.month) && (verdict === null || sum.verdict === verdict),
  );
}

async function addUp(
  tx: Tx,
  where: SQL | undefined,
  months: readonly string[],
): Promise<readonly Part[]> {
  const spans = months.flatMap((month) => spanOf(month) ?? []);
  const from = Math.min(...spans.map((span) => span.from));
  const to = Math.max(...spans.map((span) => span.to));
  return tx
    .select({
      month: monthOfDecision.as("month"),
      currency: decisions.currency,
      orders: sql`count(*)`.mapWith(Number),
      baseMinor: sql`sum(${decisions.baseMinor})`.mapWith(Number),
      rebateMinor: sql`sum(${decisions.rebateMinor})`.mapWith(Number),
    })
    .from(decisions)
    .where(and(where, gte(decisions.listedAt, from), lt(decisions.listedAt, to)))
    .groupBy(sql`month`, decisions.currency);
}

function monthSum(month: string, parts: readonly Part[]): MonthSum {
  const byCurrency = [...Map.groupBy(parts, ({ currency }) => currency)]
    .map(([currency, own]) => ({
      currency,
      orders: total(own, "orders"),
      baseMinor: total(own, "baseMinor"),
      rebateMinor: total(own, "rebateMinor"),
    }))
    .toSorted((a, b) => b.orders - a.orders || (a.currency < b.currency ? -1 : 1));
  return {
    month,
    startsAt: spanOf(month)?.from ?? 0,
    orders: total(byCurrency, "orders"),
    base: byCurrency.map(({ currency, baseMinor }) => ({ currency, minor: baseMinor })),
    rebate: byCurrency.map(({ currency, rebateMinor }) => ({ currency, minor: rebateMinor })),
  };
}

function total<Name extends string>(
  parts: readonly { readonly [N in Name]: number }[],
  name: Name,
): number {
  return parts.reduce((sum, part) => sum + part[name], 0);
}

/** On the programme's clock, as `monthOf` writes it. */
const monthOfDecision = sql<string>`to_char(${decisions.listedAt} at time zone ${sql.raw(`'${PROGRAMME_TIME_ZONE}'`)}, 'YYYY-MM')`;
