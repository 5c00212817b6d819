import { sql } from "drizzle-orm";
import { instantToText } from "#db/schema/instant.ts";
import type { Account } from "#lib/rules/history.ts";
import { anyOf } from "./any-of.ts";
import { epochOf } from "./epoch-of.ts";
import { type FactTable, instantAt, textAt } from "./fact-table.ts";

export const accountTable: FactTable<Account> = {
  name: "accounts",
  columns: ["account_id", "identity_id", "registered_at", "display_name", "country"],
  write: (account) => [
    account.accountId,
    account.identityId,
    instantToText(account.registeredAt),
    account.displayName,
    account.country,
  ],
  selection: sql`account_id, identity_id, ${epochOf("registered_at")}, display_name, country`,
  read: (row) => ({
    accountId: textAt(row, 0),
    identityId: row[1] ?? null,
    registeredAt: instantAt(row, 2),
    displayName: textAt(row, 3),
    country: textAt(row, 4),
  }),
  idOf: (account) => account.accountId,
  whereIds: (accounts) =>
    sql`account_id = ${anyOf(accounts.map(({ accountId }) => accountId))} and superseded_at is null`,
};
