import { sql } from "drizzle-orm";
import { boolean, index, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { checkFactId } from "./checks.ts";
import { factChecks, factColumns, isCorrected, isCurrent } from "./fact-columns.ts";
import { factId } from "./fact-id.ts";
import { instant } from "./instant.ts";

export const accounts = pgTable(
  "accounts",
  {
    accountId: factId("account_id").notNull(),
    /** null: the real name is not verified yet, the account stands alone. Nobody's but a reviewer's to see. */
    identityId: factId("identity_id"),
    isVerified: boolean("is_verified")
      .notNull()
      .generatedAlwaysAs(sql`identity_id is not null`),
    registeredAt: instant("registered_at").notNull(),
    displayName: text("display_name").notNull(),
    country: text("country").notNull(),
    ...factColumns(),
  },
  (table) => [
    primaryKey({ name: "accounts_pkey", columns: [table.accountId, table.version] }),
    uniqueIndex("accounts_current_key").on(table.accountId).where(isCurrent(table)),
    index("accounts_identity_idx").on(table.identityId).where(isCurrent(table)),
    // The customers of everyone, in the order of their names.
    index("accounts_name_idx")
      .on(sql`left(display_name, 100)`, table.accountId)
      .where(isCurrent(table)),
    index("accounts_corrected_idx").on(table.accountId).where(isCorrected(table)),
    checkFactId("accounts_account_id_check", table.accountId),
    checkFactId("accounts_identity_id_check", table.identityId),
    ...factChecks("accounts", table),
  ],
);

/** What names are sorted by: an index holds no more of a long one. */
export const nameInOrder = sql`left(${accounts.displayName}, 100)`;
