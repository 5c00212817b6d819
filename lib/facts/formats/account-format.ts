import { formatInstant } from "#lib/facts/instant.ts";
import type { FactFormat } from "./fact-format.ts";

export const accountFormat: FactFormat<"accounts"> = {
  file: "accounts",
  columns: ["account_id", "identity_id", "registered_at", "display_name", "country"],
  idColumn: "account_id",
  idOf: (account) => account.accountId,
  parse: (cells) => ({
    accountId: cells.sharedId(),
    identityId: cells.optionalId(),
    registeredAt: cells.instant(),
    displayName: cells.text(),
    country: cells.text(),
  }),
  serialize: (account) => [
    account.accountId,
    account.identityId ?? "",
    formatInstant(account.registeredAt),
    account.displayName,
    account.country,
  ],
};
