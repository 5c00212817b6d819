import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { withSystem } from "#db/client/with-system.ts";
import { withViewer } from "#db/client/with-viewer.ts";
import { decisions, orders } from "#db/schema/index.ts";
import { can } from "#lib/auth/can.ts";
import { ordersOf } from "#lib/auth/scopes.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { listFacts } from "#lib/decisions/store/list-facts.ts";
import { referralTable } from "#lib/decisions/store/referral-table.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { referralSpans } from "#lib/rules/referral-span.ts";
import type { Place } from "./places.ts";

export type FoundOrder =
  /** The viewer's to read: this is its page. */
  | { readonly is: "own"; readonly accountId: string; readonly orderId: string }
  | { readonly is: "outside"; readonly place: Place };

/**
 * What a viewer who heard an order's number may know of it. An order of a customer whom they referred,
 * paid outside the referral, is told as exactly that; every other number, also one that nobody has, is
 * unknown. Count the tries before it is asked.
 */
export async function findOrder(viewer: Viewer, orderId: string): Promise<FoundOrder> {
  if (!can(viewer, "order.find")) throw new AppError("NOT_FOUND");
  const own = await withViewer(viewer, async (tx) => {
    const [row] = await tx
      .select({ accountId: decisions.accountId })
      .from(decisions)
      .where(and(eq(decisions.orderId, orderId), isNull(decisions.supersededAt), ordersOf(viewer)));
    return row ?? null;
  });
  if (own) return { is: "own", accountId: own.accountId, orderId };
  const { ambassadorId } = viewer;
  const place =
    ambassadorId === null
      ? "unknown"
      : await withSystem((tx) => placeOf(tx, ambassadorId, orderId));
  return { is: "outside", place };
}

async function placeOf(tx: Tx, ambassadorId: string, orderId: string): Promise<Place> {
  const [order] = await tx
    .select({
      accountId: orders.accountId,
      channel: orders.channel,
      paidAt: orders.paidAt,
      placedAt: orders.placedAt,
    })
    .from(orders)
    .where(and(eq(orders.orderId, orderId), isNull(orders.supersededAt)));
  // An order that is not there is looked for as long as one that is.
  const own = await ownReferrals(tx, ambassadorId, order?.accountId ?? "");
  const [first] = own;
  if (!order || !first) return "unknown";
  if (order.channel !== "official") return "not-official";
  return (order.paidAt ?? order.placedAt) < first.startsAt ? "before-start" : "after-end";
}

/** As the rules see them: those that touch are one. */
async function ownReferrals(tx: Tx, ambassadorId: string, accountId: string) {
  const rows = await listFacts(tx, referralTable, sql`account_id = ${accountId}`);
  const spans = referralSpans(rows).get(accountId) ?? [];
  return spans.filter((span) => span.ambassadorId === ambassadorId);
}
