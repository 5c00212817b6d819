import { bigint, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { imports } from "./imports.ts";

/** Rows that an import refused, in the order of its files; of very many the first. */
export const importRejects = pgTable(
  "import_rejects",
  {
    importId: bigint("import_id", { mode: "number" })
      .notNull()
      .references(() => imports.importId),
    position: integer("position").notNull(),
    file: text("file").notNull(),
    line: integer("line").notNull(),
    column: text("column_name").notNull(),
    value: text("value").notNull(),
    reason: text("reason").notNull(),
  },
  (table) => [
    primaryKey({ name: "import_rejects_pkey", columns: [table.importId, table.position] }),
  ],
);
