import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, uniqueIndex } from "drizzle-orm/pg-core";
import { accounts } from "./accounts.ts";
import { ambassadors } from "./ambassadors.ts";
import { checkFactId } from "./checks.ts";
import { factChecks, factColumns, firstVersion, isCorrected, isCurrent } from "./fact-columns.ts";
import { factId } from "./fact-id.ts";
import { instant } from "./instant.ts";

export const referrals = pgTable(
  "referrals",
  {
    accountId: factId("account_id").notNull(),
    referralId: factId("referral_id").notNull(),
    ambassadorId: factId("ambassador_id").notNull(),
    startsAt: instant("starts_at").notNull(),
    /** Exclusive; null: still open. */
    endsAt: instant("ends_at"),
    ...factColumns(),
    firstVersion: firstVersion(),
  },
  (table) => [
    primaryKey({
      name: "referrals_pkey",
      columns: [table.accountId, table.referralId, table.version],
    }),
    uniqueIndex("referrals_current_key")
      .on(table.accountId, table.referralId)
      .where(isCurrent(table)),
    index("referrals_referral_idx").on(table.referralId).where(isCurrent(table)),
    index("referrals_ambassador_idx")
      .on(table.ambassadorId, table.accountId)
      .where(isCurrent(table)),
    index("referrals_corrected_idx").on(table.referralId).where(isCorrected(table)),
    foreignKey({
      name: "referrals_account_id_fkey",
      columns: [table.accountId, table.firstVersion],
      foreignColumns: [accounts.accountId, accounts.version],
    }),
    foreignKey({
      name: "referrals_ambassador_id_fkey",
      columns: [table.ambassadorId, table.firstVersion],
      foreignColumns: [ambassadors.ambassadorId, ambassadors.version],
    }),
    checkFactId("referrals_referral_id_check", table.referralId),
    check("referrals_ends_at_check", sql`${table.endsAt} > ${table.startsAt}`),
    ...factChecks("referrals", table),
  ],
);
