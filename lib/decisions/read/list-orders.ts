import { and, asc, desc, gt, gte, lt, lte, or, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { withViewer } from "#db/client/with-viewer.ts";
import { decisions } from "#db/schema/index.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { DECIDED_COLUMNS, toOrderRows } from "./load-order-rows.ts";
import { type OrderCursor, writeCursor } from "./order-cursor.ts";
import type { OrderFilters, OrderSort } from "./order-filters.ts";
import type { OrderRow } from "./order-row.ts";
import { type MonthSum, sumMonths } from "./sum-months.ts";
import { whereListed } from "./where-orders.ts";

export const ORDERS_PER_PAGE = 60;

export type OrderPage = {
  readonly rows: readonly OrderRow[];
  /** Of every month that a row of the page is in: the sums of the whole month, not of the page. */
  readonly months: readonly MonthSum[];
  /** Where the next page begins; null on the last one. */
  readonly next: string | null;
};

/** One page of the orders that a viewer may see, filtered, in the order of the list. */
export function listOrders(
  viewer: Viewer,
  filters: OrderFilters,
  after: OrderCursor | null = null,
): Promise<OrderPage> {
  return withViewer(viewer, async (tx) => {
    const where = await whereListed(tx, viewer, filters);
    const found = await selectOrders(tx, viewer, where, {
      sort: filters.sort,
      after,
      limit: ORDERS_PER_PAGE + 1,
    });
    const rows = found.slice(0, ORDERS_PER_PAGE);
    const last = found.length > rows.length ? rows.at(-1) : undefined;
    return {
      rows,
      months: await sumMonths(tx, viewer, filters, where, rows),
      next: last ? writeCursor(last) : null,
    };
  });
}

/** So many rows after a cursor, in the order of the list. */
export async function selectOrders(
  tx: Tx,
  viewer: Viewer,
  where: SQL | undefined,
  page: {
    readonly sort: OrderSort;
    readonly after: OrderCursor | null;
    readonly limit: number;
  },
): Promise<readonly OrderRow[]> {
  const { sort, after, limit } = page;
  const decided = await tx
    .select(DECIDED_COLUMNS)
    .from(decisions)
    .where(and(where, after === null ? undefined : whereAfter(after, sort)))
    .orderBy(...inListOrder(sort))
    .limit(limit);
  return toOrderRows(tx, viewer, decided);
}

/** The oldest first is the same index read backwards, so the ids turn too. */
function inListOrder(sort: OrderSort): readonly SQL[] {
  const { listedAt, orderId } = decisions;
  return sort === "newest" ? [desc(listedAt), asc(orderId)] : [asc(listedAt), desc(orderId)];
}

/** The first half lets the index begin there; the second leaves out those of the same instant. */
function whereAfter(after: OrderCursor, sort: OrderSort): SQL | undefined {
  const { listedAt, orderId } = decisions;
  return sort === "newest"
    ? and(
        lte(listedAt, after.listedAt),
        or(lt(listedAt, after.listedAt), gt(orderId, after.orderId)),
      )
    : and(
        gte(listedAt, after.listedAt),
        or(gt(listedAt, after.listedAt), lt(orderId, after.orderId)),
      );
}
