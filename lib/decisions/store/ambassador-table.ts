import { sql } from "drizzle-orm";
import type { Ambassador } from "#lib/rules/history.ts";
import { anyOf } from "./any-of.ts";
import { type FactTable, textAt } from "./fact-table.ts";

export const ambassadorTable: FactTable<Ambassador> = {
  name: "ambassadors",
  columns: ["ambassador_id", "identity_id", "name", "email"],
  write: (ambassador) => [
    ambassador.ambassadorId,
    ambassador.identityId,
    ambassador.name,
    ambassador.email,
  ],
  selection: sql`ambassador_id, identity_id, name, email`,
  read: (row) => ({
    ambassadorId: textAt(row, 0),
    identityId: textAt(row, 1),
    name: textAt(row, 2),
    email: textAt(row, 3),
  }),
  idOf: (ambassador) => ambassador.ambassadorId,
  whereIds: (ambassadors) =>
    sql`ambassador_id = ${anyOf(ambassadors.map(({ ambassadorId }) => ambassadorId))} and superseded_at is null`,
};
