import { and, count, eq, exists, isNull, sql } from "drizzle-orm";
import { withViewer } from "#db/client/with-viewer.ts";
import { accounts, decisions } from "#db/schema/index.ts";
import { customersOf, ordersOf } from "#lib/auth/scopes.ts";
import type { Viewer } from "#lib/auth/viewer.ts";

/** Customers with at least one order that the viewer may see. */
export function countCustomersWithOrders(viewer: Viewer): Promise<number> {
  return withViewer(viewer, async (tx) => {
    const hasOrders = exists(
      tx
        .select({ one: sql`1` })
        .from(decisions)
        .where(
          and(
            eq(decisions.accountId, accounts.accountId),
            isNull(decisions.supersededAt),
            ordersOf(viewer),
          ),
        ),
    );
    const [row] = await tx
      .select({ customers: count() })
      .from(accounts)
      .where(and(isNull(accounts.supersededAt), customersOf(viewer), hasOrders));
    return row?.customers ?? 0;
  });
}
