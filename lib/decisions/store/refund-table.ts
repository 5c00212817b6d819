import { sql } from "drizzle-orm";
import { instantToText } from "#db/schema/instant.ts";
import type { Refund } from "#lib/rules/history.ts";
import { anyOf } from "./any-of.ts";
import { epochOf } from "./epoch-of.ts";
import { booleanAt, type FactTable, instantAt, numberAt, textAt } from "./fact-table.ts";

/** A refund lives where its order lives. */
export type StoredRefund = Refund & { readonly accountId: string };

export const refundTable: FactTable<StoredRefund> = {
  name: "refunds",
  columns: ["refund_id", "order_id", "refunded_at", "amount_minor", "usage_consumed", "account_id"],
  write: (refund) => [
    refund.refundId,
    refund.orderId,
    instantToText(refund.refundedAt),
    refund.amountMinor,
    refund.usageConsumed,
    refund.accountId,
  ],
  selection: sql`refund_id, order_id, ${epochOf("refunded_at")}, amount_minor, usage_consumed, account_id`,
  read: (row) => ({
    refundId: textAt(row, 0),
    orderId: textAt(row, 1),
    refundedAt: instantAt(row, 2),
    amountMinor: numberAt(row, 3),
    usageConsumed: booleanAt(row, 4),
    accountId: textAt(row, 5),
  }),
  idOf: (refund) => refund.refundId,
  retractable: { kind: "refund", accountOf: (refund) => refund.accountId },
  whereIds: (refunds) =>
    sql`refund_id = ${anyOf(refunds.map(({ refundId }) => refundId))} and superseded_at is null`,
};
