import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { decisionSums } from "#db/schema/index.ts";
import { sumsOf } from "#lib/auth/scopes.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import type { Outcome, Verdict } from "#lib/rules/index.ts";

/** What the orders of one month, currency and outcome come to. Money in minor units of the currency. */
export type DecisionSum = {
  /** 2026-11, on the programme's clock. */
  readonly month: string;
  readonly currency: string;
  readonly verdict: Verdict;
  readonly outcome: Outcome;
  readonly orders: number;
  readonly baseMinor: number;
  readonly rebateMinor: number;
  readonly estimateMinor: number;
  readonly refundedOrders: number;
  readonly refundedMinor: number;
  readonly changedOrders: number;
  readonly changeMinor: number;
};

/**
 * Sums over all orders that the viewer sees, or those of one ambassador, the newest month first. They
 * stand in a table of their own, so it takes as long for a million orders as for a hundred.
 */
export function sumDecisions(
  tx: Tx,
  viewer: Viewer,
  ambassadorId: string | null = null,
): Promise<readonly DecisionSum[]> {
  const total = (column: keyof DecisionSum) => sql`sum(${decisionSums[column]})`.mapWith(Number);
  return tx
    .select({
      month: decisionSums.month,
      currency: decisionSums.currency,
      verdict: decisionSums.verdict,
      outcome: decisionSums.outcome,
      orders: total("orders"),
      baseMinor: total("baseMinor"),
      rebateMinor: total("rebateMinor"),
      estimateMinor: total("estimateMinor"),
      refundedOrders: total("refundedOrders"),
      refundedMinor: total("refundedMinor"),
      changedOrders: total("changedOrders"),
      changeMinor: total("changeMinor"),
    })
    .from(decisionSums)
    .where(
      and(
        sumsOf(viewer),
        ambassadorId === null ? undefined : eq(decisionSums.scopeAmbassadorId, ambassadorId),
      ),
    )
    .groupBy(decisionSums.month, decisionSums.currency, decisionSums.verdict, decisionSums.outcome)
    .having(sql`sum(${decisionSums.orders}) <> 0`)
    .orderBy(sql`${decisionSums.month} desc`, decisionSums.currency, decisionSums.outcome);
}
