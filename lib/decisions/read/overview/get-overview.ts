import { and, isNull, sql } from "drizzle-orm";
import { withViewer } from "#db/client/with-viewer.ts";
import { decisions } from "#db/schema/index.ts";
import { ordersOf } from "#lib/auth/scopes.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { selectOrders } from "#lib/decisions/read/list-orders.ts";
import type { OrderRow } from "#lib/decisions/read/order-row.ts";
import { type DecisionSum, sumDecisions } from "#lib/decisions/read/sum-decisions.ts";
import { countWaiting } from "./count-waiting.ts";
import { type ChangedOrder, listChanged } from "./list-changed.ts";
import { listNeeds, type Need } from "./list-needs.ts";

export type Overview = {
  readonly today: number;
  readonly sums: readonly DecisionSum[];
  /** Customers whose orders wait for a verified real name. */
  readonly waitingCustomers: number;
  /** Ambassadors alone: what asks for them, most pressing first. */
  readonly needs: readonly Need[];
  readonly changed: readonly ChangedOrder[];
  readonly newest: readonly OrderRow[];
};

const NEWEST = 6;

/** What a viewer's orders come to, and what to look at: every part bounded, whatever the programme's size. */
export function getOverview(viewer: Viewer, today: number): Promise<Overview> {
  return withViewer(viewer, async (tx) => {
    const paid = and(
      isNull(decisions.supersededAt),
      ordersOf(viewer),
      sql`${decisions.reason} is distinct from 'UNPAID'`,
    );
    return {
      today,
      sums: await sumDecisions(tx, viewer),
      waitingCustomers: await countWaiting(tx, viewer),
      needs: viewer.audience === "ambassador" ? await listNeeds(tx, viewer, today) : [],
      changed: await listChanged(tx, viewer),
      newest: await selectOrders(tx, viewer, paid, { sort: "newest", after: null, limit: NEWEST }),
    };
  });
}
