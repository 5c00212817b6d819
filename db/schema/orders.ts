import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { BILLINGS, CHANNELS, KINDS } from "#lib/rules/vocabulary.ts";
import { accounts } from "./accounts.ts";
import { checkFactId, checkMinorUnits, checkOneOf } from "./checks.ts";
import { factChecks, factColumns, firstVersion, isCorrected, isCurrent } from "./fact-columns.ts";
import { factId } from "./fact-id.ts";
import { instant } from "./instant.ts";

export const orders = pgTable(
  "orders",
  {
    accountId: factId("account_id").notNull(),
    orderId: factId("order_id").notNull(),
    productCode: factId("product_code").notNull(),
    subscriptionId: factId("subscription_id"),
    kind: text("kind", { enum: KINDS }).notNull(),
    billing: text("billing", { enum: BILLINGS }).notNull(),
    channel: text("channel", { enum: CHANNELS }).notNull(),
    paymentId: factId("payment_id"),
    placedAt: instant("placed_at").notNull(),
    /** null: unpaid. */
    paidAt: instant("paid_at"),
    /** Exclusive; null: no coverage beyond the purchase itself. */
    activeUntil: instant("active_until"),
    currency: text("currency").notNull(),
    listMinor: bigint("list_minor", { mode: "number" }).notNull(),
    paidMinor: bigint("paid_minor", { mode: "number" }).notNull(),
    ...factColumns(),
    firstVersion: firstVersion(),
  },
  (table) => [
    primaryKey({ name: "orders_pkey", columns: [table.accountId, table.orderId, table.version] }),
    uniqueIndex("orders_current_key").on(table.accountId, table.orderId).where(isCurrent(table)),
    index("orders_order_idx").on(table.orderId).where(isCurrent(table)),
    index("orders_product_idx").on(table.productCode).where(isCurrent(table)),
    index("orders_payment_idx").on(table.paymentId).where(isCurrent(table)),
    index("orders_corrected_idx").on(table.orderId).where(isCorrected(table)),
    foreignKey({
      name: "orders_account_id_fkey",
      columns: [table.accountId, table.firstVersion],
      foreignColumns: [accounts.accountId, accounts.version],
    }),
    checkFactId("orders_order_id_check", table.orderId),
    checkOneOf("orders_kind_check", table.kind, KINDS),
    checkOneOf("orders_billing_check", table.billing, BILLINGS),
    checkOneOf("orders_channel_check", table.channel, CHANNELS),
    check("orders_currency_check", sql`${table.currency} ~ '^[A-Z]{3}$'`),
    check("orders_paid_at_check", sql`${table.paidAt} >= ${table.placedAt}`),
    checkMinorUnits("orders_list_minor_check", table.listMinor),
    checkMinorUnits("orders_paid_minor_check", table.paidMinor),
    ...factChecks("orders", table),
  ],
);
