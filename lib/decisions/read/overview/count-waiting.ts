import { and, countDistinct, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { decisions } from "#db/schema/index.ts";
import { ordersOf } from "#lib/auth/scopes.ts";
import type { Viewer } from "#lib/auth/viewer.ts";

/** How many customers have orders that wait for a verified real name. */
export async function countWaiting(tx: Tx, viewer: Viewer): Promise<number> {
  const [row] = await tx
    .select({ customers: countDistinct(decisions.accountId) })
    .from(decisions)
    .where(
      and(isNull(decisions.supersededAt), eq(decisions.verdict, "undecided"), ordersOf(viewer)),
    );
  return row?.customers ?? 0;
}
