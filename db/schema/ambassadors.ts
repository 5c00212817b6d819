import { index, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { checkFactId } from "./checks.ts";
import { factChecks, factColumns, isCurrent } from "./fact-columns.ts";
import { factId } from "./fact-id.ts";

export const ambassadors = pgTable(
  "ambassadors",
  {
    ambassadorId: factId("ambassador_id").notNull(),
    identityId: factId("identity_id").notNull(),
    name: text("name").notNull(),
    email: text("email").notNull(),
    ...factColumns(),
  },
  (table) => [
    primaryKey({ name: "ambassadors_pkey", columns: [table.ambassadorId, table.version] }),
    uniqueIndex("ambassadors_current_key").on(table.ambassadorId).where(isCurrent(table)),
    index("ambassadors_identity_idx").on(table.identityId).where(isCurrent(table)),
    checkFactId("ambassadors_ambassador_id_check", table.ambassadorId),
    checkFactId("ambassadors_identity_id_check", table.identityId),
    ...factChecks("ambassadors", table),
  ],
);
