import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { checkMinorUnits } from "./checks.ts";
import { disputes } from "./disputes.ts";
import { firstVersion, isCurrent } from "./fact-columns.ts";
import { factId } from "./fact-id.ts";
import { instant } from "./instant.ts";
import { orders } from "./orders.ts";

/**
 * Money given although the rules give none: an exception, on record as one. No rule reads it, so the
 * order stays what it is. Versioned as a fact is: taken back, it is superseded.
 */
export const goodwill = pgTable(
  "goodwill",
  {
    accountId: factId("account_id").notNull(),
    goodwillId: text("goodwill_id").notNull(),
    version: integer("version").notNull().default(1),
    orderId: factId("order_id"),
    ambassadorId: factId("ambassador_id").notNull(),
    disputeId: text("dispute_id").notNull(),
    amountMinor: bigint("amount_minor", { mode: "number" }).notNull(),
    currency: text("currency").notNull(),
    /** What the ambassador was told. */
    sentence: text("sentence").notNull(),
    grantedBy: text("granted_by").notNull(),
    /** The second admin, where the amount asked for one. */
    approvedBy: text("approved_by"),
    recordedAt: instant("recorded_at").notNull(),
    supersededAt: instant("superseded_at"),
    firstVersion: firstVersion(),
  },
  (table) => [
    primaryKey({
      name: "goodwill_pkey",
      columns: [table.accountId, table.goodwillId, table.version],
    }),
    uniqueIndex("goodwill_current_key")
      .on(table.accountId, table.goodwillId)
      .where(isCurrent(table)),
    index("goodwill_order_idx").on(table.accountId, table.orderId),
    index("goodwill_ambassador_idx").on(table.ambassadorId, table.recordedAt.desc()),
    foreignKey({
      name: "goodwill_dispute_id_fkey",
      columns: [table.accountId, table.disputeId],
      foreignColumns: [disputes.accountId, disputes.disputeId],
    }),
    foreignKey({
      name: "goodwill_order_id_fkey",
      columns: [table.accountId, table.orderId, table.firstVersion],
      foreignColumns: [orders.accountId, orders.orderId, orders.version],
    }),
    checkMinorUnits("goodwill_amount_minor_check", table.amountMinor),
    check("goodwill_amount_check", sql`${table.amountMinor} > 0`),
    check("goodwill_currency_check", sql`${table.currency} ~ '^[A-Z]{3}$'`),
    check("goodwill_approved_by_check", sql`${table.approvedBy} <> ${table.grantedBy}`),
    check("goodwill_superseded_at_check", sql`${table.supersededAt} >= ${table.recordedAt}`),
  ],
);
