import { count, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { withViewer } from "#db/client/with-viewer.ts";
import { disputes } from "#db/schema/index.ts";
import { can } from "#lib/auth/can.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { type DecisionSum, sumDecisions } from "#lib/decisions/read/sum-decisions.ts";
import { AppError } from "#lib/errors/app-error.ts";
import type { Outcome, Verdict } from "#lib/rules/index.ts";

/** What all orders of one class or reason come to. */
export type ReasonSum = {
  readonly verdict: Verdict;
  readonly outcome: Outcome;
  readonly orders: number;
  /** By currency, that of the most orders first. */
  readonly money: readonly {
    readonly currency: string;
    readonly orders: number;
    readonly baseMinor: number;
    readonly rebateMinor: number;
  }[];
  /** Disputes of it that are decided, and those of them that were accepted, whole or in part. */
  readonly decided: number;
  readonly overturned: number;
};

/** Every class and reason that an order has, those of the most orders first. For reviewers. */
export async function listReasons(viewer: Viewer): Promise<readonly ReasonSum[]> {
  if (!can(viewer, "dispute.review")) throw new AppError("NOT_FOUND");
  const [sums, overturns] = await withViewer(viewer, async (tx) => [
    await sumDecisions(tx, viewer),
    await countOverturned(tx),
  ]);
  return [...Map.groupBy(sums, ({ verdict, outcome }) => `${verdict} ${outcome}`).values()]
    .flatMap((own) => {
      const [first] = own;
      return first ? [sumReason(first, own, overturns.get(first.outcome))] : [];
    })
    .toSorted((one, other) => other.orders - one.orders || (one.outcome < other.outcome ? -1 : 1));
}

type Overturns = { readonly decided: number; readonly overturned: number };

/** Disputes that are decided, by the class or reason that they contested. */
async function countOverturned(tx: Tx): Promise<ReadonlyMap<string, Overturns>> {
  const rows = await tx
    .select({
      contested: disputes.contested,
      decided: count(),
      overturned:
        sql`count(*) filter (where ${disputes.outcome} in ('accepted', 'accepted-in-part'))`.mapWith(
          Number,
        ),
    })
    .from(disputes)
    .where(eq(disputes.stage, "decided"))
    .groupBy(disputes.contested);
  return new Map(rows.map(({ contested, ...counted }) => [contested ?? "", counted]));
}

function sumReason(
  { verdict, outcome }: DecisionSum,
  own: readonly DecisionSum[],
  { decided, overturned }: Overturns = { decided: 0, overturned: 0 },
): ReasonSum {
  const money = [...Map.groupBy(own, ({ currency }) => currency)].map(([currency, sums]) => ({
    currency,
    orders: total(sums, "orders"),
    baseMinor: total(sums, "baseMinor"),
    rebateMinor: total(sums, "rebateMinor"),
  }));
  return {
    verdict,
    outcome,
    orders: total(own, "orders"),
    money: money.toSorted((one, other) => other.orders - one.orders),
    decided,
    overturned,
  };
}

function total(sums: readonly DecisionSum[], of: "orders" | "baseMinor" | "rebateMinor"): number {
  return sums.reduce((sum, each) => sum + each[of], 0);
}
