import { and, gte, lt, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { decisions } from "#db/schema/index.ts";
import type { MoneySum } from "./money-sum.ts";
import { monthOf, PROGRAMME_TIME_ZONE, spanOf } from "./programme-clock.ts";

/** A month of a list with the sums of all its orders that the list holds. */
export type MonthSum = {
  /** 2026-11, on the programme's clock. */
  readonly month: string;
  /** Its first instant. */
  readonly startsAt: number;
  readonly orders: number;
  readonly base: readonly MoneySum[];
  readonly rebate: readonly MoneySum[];
};

/** The months that some listed orders are in, each summed over everything that `where` lets through. */
export async function sumMonths(
  tx: Tx,
  where: SQL | undefined,
  listed: readonly { readonly listedAt: number }[],
): Promise<readonly MonthSum[]> {
  if (listed.length === 0) return [];
  const instants = listed.map(({ listedAt }) => listedAt);
  const first = spanOf(monthOf(Math.min(...instants)));
  const last = spanOf(monthOf(Math.max(...instants)));
  if (!first || !last) return [];
  const rows = await tx
    .select({
      month: monthOfDecision.as("month"),
      currency: decisions.currency,
      orders: sql`count(*)`.mapWith(Number),
      baseMinor: sql`sum(${decisions.baseMinor})`.mapWith(Number),
      rebateMinor: sql`sum(${decisions.rebateMinor})`.mapWith(Number),
    })
    .from(decisions)
    .where(and(where, gte(decisions.listedAt, first.from), lt(decisions.listedAt, last.to)))
    .groupBy(sql`month`, decisions.currency)
    .orderBy(sql`month desc`, sql`count(*) desc`, decisions.currency);
  return [...Map.groupBy(rows, ({ month }) => month)].map(([month, parts]) => ({
    month,
    startsAt: spanOf(month)?.from ?? 0,
    orders: parts.reduce((sum, part) => sum + part.orders, 0),
    base: parts.map(({ currency, baseMinor }) => ({ currency, minor: baseMinor })),
    rebate: parts.map(({ currency, rebateMinor }) => ({ currency, minor: rebateMinor })),
  }));
}

/** On the programme's clock, as `monthOf` writes it. */
export const monthOfDecision = sql<string>`to_char(${decisions.listedAt} at time zone ${sql.raw(`'${PROGRAMME_TIME_ZONE}'`)}, 'YYYY-MM')`;
