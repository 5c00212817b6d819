import {
  bigint,
  boolean,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { checkFactId, checkMinorUnits } from "./checks.ts";
import { factChecks, factColumns, firstVersion, isCorrected, isCurrent } from "./fact-columns.ts";
import { factId } from "./fact-id.ts";
import { instant } from "./instant.ts";
import { orders } from "./orders.ts";

export const refunds = pgTable(
  "refunds",
  {
    /** That of the order: a refund lives where its order lives. */
    accountId: factId("account_id").notNull(),
    refundId: factId("refund_id").notNull(),
    orderId: factId("order_id").notNull(),
    refundedAt: instant("refunded_at").notNull(),
    amountMinor: bigint("amount_minor", { mode: "number" }).notNull(),
    usageConsumed: boolean("usage_consumed").notNull(),
    ...factColumns(),
    firstVersion: firstVersion(),
  },
  (table) => [
    primaryKey({
      name: "refunds_pkey",
      columns: [table.accountId, table.refundId, table.version],
    }),
    uniqueIndex("refunds_current_key").on(table.accountId, table.refundId).where(isCurrent(table)),
    index("refunds_refund_idx").on(table.refundId).where(isCurrent(table)),
    index("refunds_order_idx").on(table.accountId, table.orderId).where(isCurrent(table)),
    index("refunds_corrected_idx").on(table.refundId).where(isCorrected(table)),
    foreignKey({
      name: "refunds_order_id_fkey",
      columns: [table.accountId, table.orderId, table.firstVersion],
      foreignColumns: [orders.accountId, orders.orderId, orders.version],
    }),
    checkFactId("refunds_refund_id_check", table.refundId),
    checkMinorUnits("refunds_amount_minor_check", table.amountMinor),
    ...factChecks("refunds", table),
  ],
);
