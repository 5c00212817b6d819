import { and, asc, desc, gt, gte, isNull, lt, lte, or } from "drizzle-orm";
import { withViewer } from "#db/client/with-viewer.ts";
import { decisions } from "#db/schema/index.ts";
import { ordersOf } from "#lib/auth/scopes.ts";
import type { Viewer } from "#lib/auth/viewer.ts";

type OrderKey = { readonly accountId: string; readonly orderId: string };

export type Neighbours = { readonly newer: OrderKey | null; readonly older: OrderKey | null };

/** The orders before and after one in the viewer's whole list. */
export function getNeighbours(
  viewer: Viewer,
  { orderId, listedAt }: { readonly orderId: string; readonly listedAt: number },
): Promise<Neighbours> {
  const { accountId, orderId: id, listedAt: at } = decisions;
  const mine = and(isNull(decisions.supersededAt), ordersOf(viewer));
  return withViewer(viewer, async (tx) => {
    const newer = await tx
      .select({ accountId, orderId: id })
      .from(decisions)
      .where(and(mine, gte(at, listedAt), or(gt(at, listedAt), lt(id, orderId))))
      .orderBy(asc(at), desc(id))
      .limit(1);
    const older = await tx
      .select({ accountId, orderId: id })
      .from(decisions)
      .where(and(mine, lte(at, listedAt), or(lt(at, listedAt), gt(id, orderId))))
      .orderBy(desc(at), asc(id))
      .limit(1);
    return { newer: newer[0] ?? null, older: older[0] ?? null };
  });
}
