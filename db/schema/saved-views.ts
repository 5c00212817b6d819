import { sql } from "drizzle-orm";
import { check, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant } from "./instant.ts";
import { people } from "./people.ts";

export const LONGEST_VIEW_NAME = 60;
export const LONGEST_VIEW_QUERY = 1_000;

/** Filters of a list that a person keeps under a name, as the query of the list's address. */
export const savedViews = pgTable(
  "saved_views",
  {
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    /** Of which page: "disputes". */
    list: text("list").notNull(),
    name: text("name").notNull(),
    query: text("query").notNull(),
    savedAt: instant("saved_at").notNull(),
  },
  (table) => [
    primaryKey({ name: "saved_views_pkey", columns: [table.personId, table.list, table.name] }),
    check(
      "saved_views_name_check",
      sql`length(${table.name}) between 1 and ${sql.raw(String(LONGEST_VIEW_NAME))}`,
    ),
    check(
      "saved_views_query_check",
      sql`length(${table.query}) <= ${sql.raw(String(LONGEST_VIEW_QUERY))}`,
    ),
  ],
);
