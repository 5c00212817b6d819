import { and, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { withViewer } from "#db/client/with-viewer.ts";
import { decisions } from "#db/schema/index.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import type { Verdict } from "#lib/rules/index.ts";
import { type MoneySum, sumByCurrency } from "./money-sum.ts";
import type { OrderFilters, OrderTab } from "./order-filters.ts";
import { type DecisionSum, sumDecisions } from "./sum-decisions.ts";
import { isSummed, summedUnder } from "./summed-filters.ts";
import { whereOrders, whereTab } from "./where-orders.ts";

export type TabSum = {
  readonly orders: number;
  /** What the tab counts: paid, earned, paid without a rebate, waiting, gained or lost by changes, contested. */
  readonly money: readonly MoneySum[];
};

export type OrderTabs = {
  readonly tabs: { readonly [Tab in OrderTab]: TabSum };
  /** Without any filter. */
  readonly whole: {
    readonly orders: number;
    /** That of the most orders first. */
    readonly currencies: readonly string[];
  };
};

/** How many orders the filters let through under each tab, and their money. */
export function sumTabs(viewer: Viewer, filters: OrderFilters): Promise<OrderTabs> {
  return withViewer(viewer, async (tx) => {
    const all = await sumDecisions(tx, viewer);
    const where = await whereOrders(tx, viewer, filters);
    const { ambassador } = filters;
    const shown = isSummed(filters)
      ? summedUnder(ambassador === null ? all : await sumDecisions(tx, viewer, ambassador), filters)
      : await sumVerdicts(tx, where);
    const disputed = await sumVerdicts(tx, and(where, whereTab("disputed")));
    return { tabs: tabsOf(shown, disputed), whole: wholeOf(all) };
  });
}

type VerdictSum = Pick<
  DecisionSum,
  | "currency"
  | "orders"
  | "baseMinor"
  | "rebateMinor"
  | "estimateMinor"
  | "changedOrders"
  | "changeMinor"
> & { readonly verdict: Verdict };

function sumVerdicts(tx: Tx, where: SQL | undefined): Promise<readonly VerdictSum[]> {
  const isChanged = sql`${decisions.changedAt} is not null`;
  const change = sql`${decisions.rebateMinor} - coalesce(${decisions.rebateBeforeMinor}, 0)`;
  return tx
    .select({
      verdict: decisions.verdict,
      currency: decisions.currency,
      orders: sql`count(*)`.mapWith(Number),
      baseMinor: sql`sum(${decisions.baseMinor})`.mapWith(Number),
      rebateMinor: sql`sum(${decisions.rebateMinor})`.mapWith(Number),
      estimateMinor: sql`coalesce(sum(${decisions.estimateRebateMinor}), 0)`.mapWith(Number),
      changedOrders: sql`count(*) filter (where ${isChanged})`.mapWith(Number),
      changeMinor: sql`coalesce(sum(${change}) filter (where ${isChanged}), 0)`.mapWith(Number),
    })
    .from(decisions)
    .where(where)
    .groupBy(decisions.verdict, decisions.currency);
}

function tabsOf(sums: readonly VerdictSum[], disputed: readonly VerdictSum[]): OrderTabs["tabs"] {
  const of = (verdict: Verdict) => sums.filter((sum) => sum.verdict === verdict);
  return {
    all: tabSum(sums, "orders", "baseMinor"),
    earning: tabSum(of("eligible"), "orders", "rebateMinor"),
    ineligible: tabSum(of("ineligible"), "orders", "baseMinor"),
    undecided: tabSum(of("undecided"), "orders", "estimateMinor"),
    changed: tabSum(sums, "changedOrders", "changeMinor"),
    disputed: tabSum(disputed, "orders", "baseMinor"),
  };
}

function tabSum(
  sums: readonly VerdictSum[],
  count: "orders" | "changedOrders",
  amount: "baseMinor" | "rebateMinor" | "estimateMinor" | "changeMinor",
): TabSum {
  const counted = sums.filter((sum) => sum[count] > 0);
  return {
    orders: counted.reduce((total, sum) => total + sum[count], 0),
    money: sumByCurrency(counted.map((sum) => ({ currency: sum.currency, minor: sum[amount] }))),
  };
}

function wholeOf(sums: readonly DecisionSum[]): OrderTabs["whole"] {
  const byCurrency = sumByCurrency(
    sums.map(({ currency, orders }) => ({ currency, minor: orders })),
  );
  return {
    orders: byCurrency.reduce((total, { minor }) => total + minor, 0),
    currencies: byCurrency.map(({ currency }) => currency),
  };
}
