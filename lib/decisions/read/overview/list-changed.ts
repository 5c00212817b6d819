import { and, asc, desc, inArray, isNotNull, isNull, lte } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { decisions } from "#db/schema/index.ts";
import { ordersOf } from "#lib/auth/scopes.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { DECIDED_COLUMNS, toOrderRows } from "#lib/decisions/read/load-order-rows.ts";
import type { OrderRow } from "#lib/decisions/read/order-row.ts";
import type { Outcome, Verdict } from "#lib/rules/index.ts";
import { type ChangeCause, changeCauseOf } from "./change-cause.ts";

/** What an order was decided to be at one time. */
export type Outcomes = {
  readonly verdict: Verdict;
  readonly outcome: Outcome;
  readonly baseMinor: number;
  readonly rebateMinor: number;
};

/** An order whose outcome became another one, with what it was and why. */
export type ChangedOrder = {
  readonly row: OrderRow;
  readonly changedAt: number;
  /** null: what it was before is not the viewer's to see. */
  readonly before: Outcomes | null;
  readonly after: Outcomes;
  readonly cause: ChangeCause;
};

const SHOWN = 5;

/** The decisions that changed last. */
export async function listChanged(tx: Tx, viewer: Viewer): Promise<readonly ChangedOrder[]> {
  const decided = await tx
    .select(DECIDED_COLUMNS)
    .from(decisions)
    .where(and(isNull(decisions.supersededAt), isNotNull(decisions.changedAt), ordersOf(viewer)))
    .orderBy(desc(decisions.changedAt), asc(decisions.orderId))
    .limit(SHOWN);
  const rows = await toOrderRows(tx, viewer, decided);
  const versions = await loadVersions(tx, viewer, rows);
  return rows.flatMap((row) => {
    const own = versions.filter((each) => each.orderId === row.orderId);
    const at = own.findIndex((each) => each.decidedAt === row.changedAt);
    const after = own[at];
    const before = own[at - 1];
    if (row.changedAt === null || !after) return [];
    return [
      {
        row,
        changedAt: row.changedAt,
        before: before ? outcomesOf(before) : null,
        after: outcomesOf(after),
        cause: changeCauseOf(before ? outcomesOf(before) : null, outcomesOf(after), after.cause),
      },
    ];
  });
}

type Version = Awaited<ReturnType<typeof loadVersions>>[number];

async function loadVersions(tx: Tx, viewer: Viewer, rows: readonly OrderRow[]) {
  if (rows.length === 0) return [];
  return tx
    .select({
      orderId: decisions.orderId,
      verdict: decisions.verdict,
      class: decisions.class,
      reason: decisions.reason,
      baseMinor: decisions.baseMinor,
      rebateMinor: decisions.rebateMinor,
      cause: decisions.cause,
      decidedAt: decisions.decidedAt,
    })
    .from(decisions)
    .where(
      and(
        ordersOf(viewer),
        inArray(
          decisions.accountId,
          rows.map(({ accountId }) => accountId),
        ),
        inArray(
          decisions.orderId,
          rows.map(({ orderId }) => orderId),
        ),
        lte(decisions.decidedAt, Math.max(...rows.map(({ changedAt }) => changedAt ?? 0))),
      ),
    )
    .orderBy(asc(decisions.version));
}

function outcomesOf(version: Version): Outcomes {
  const outcome = version.class ?? version.reason;
  if (outcome === null) throw new Error("A decision has neither class nor reason.");
  const { verdict, baseMinor, rebateMinor } = version;
  return { verdict, outcome, baseMinor, rebateMinor };
}
