import { and, asc, eq, isNull } from "drizzle-orm";
import { withViewer } from "#db/client/with-viewer.ts";
import { accounts, orders, refunds } from "#db/schema/index.ts";
import { can } from "#lib/auth/can.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { AppError } from "#lib/errors/app-error.ts";
import type { Billing, Channel, Kind } from "#lib/rules/index.ts";

export type OrderFacts = {
  readonly accountId: string;
  readonly customer: string;
  readonly orderId: string;
  readonly productCode: string;
  readonly kind: Kind;
  readonly billing: Billing;
  readonly channel: Channel;
  readonly placedAt: number;
  readonly paidAt: number | null;
  readonly activeUntil: number | null;
  readonly currency: string;
  readonly listMinor: number;
  readonly paidMinor: number;
  readonly refunds: readonly RefundFacts[];
};

export type RefundFacts = {
  readonly refundId: string;
  readonly refundedAt: number;
  readonly amountMinor: number;
  readonly usageConsumed: boolean;
};

const MOST_REFUNDS = 50;

/** The order of this number as it is on record; null: there is none. For admins. */
export async function findOrderFacts(viewer: Viewer, orderId: string): Promise<OrderFacts | null> {
  if (!can(viewer, "fact.correct")) throw new AppError("NOT_FOUND");
  return withViewer(viewer, async (tx) => {
    const [order] = await tx
      .select({
        accountId: orders.accountId,
        customer: accounts.displayName,
        orderId: orders.orderId,
        productCode: orders.productCode,
        kind: orders.kind,
        billing: orders.billing,
        channel: orders.channel,
        placedAt: orders.placedAt,
        paidAt: orders.paidAt,
        activeUntil: orders.activeUntil,
        currency: orders.currency,
        listMinor: orders.listMinor,
        paidMinor: orders.paidMinor,
      })
      .from(orders)
      .innerJoin(
        accounts,
        and(eq(accounts.accountId, orders.accountId), isNull(accounts.supersededAt)),
      )
      .where(and(isNull(orders.supersededAt), eq(orders.orderId, orderId)))
      .limit(1);
    if (!order) return null;
    const own = await tx
      .select({
        refundId: refunds.refundId,
        refundedAt: refunds.refundedAt,
        amountMinor: refunds.amountMinor,
        usageConsumed: refunds.usageConsumed,
      })
      .from(refunds)
      .where(
        and(
          isNull(refunds.supersededAt),
          eq(refunds.accountId, order.accountId),
          eq(refunds.orderId, orderId),
        ),
      )
      .orderBy(asc(refunds.refundedAt), asc(refunds.refundId))
      .limit(MOST_REFUNDS);
    return { ...order, refunds: own };
  });
}
