import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { checkOneOf } from "./checks.ts";
import { FACT_SOURCES } from "./fact-columns.ts";
import { factId } from "./fact-id.ts";
import { instant } from "./instant.ts";

/** Kinds of facts that may turn out never to have been: all others can only be otherwise. */
export const RETRACTABLE = ["order", "refund", "referral"] as const;
export type Retractable = (typeof RETRACTABLE)[number];

/**
 * Facts that turned out never to have been: their last version is superseded and none takes its place.
 * A superseded row does not say by whom; this does, and it numbers the next version should the fact
 * come back.
 */
export const factRetractions = pgTable(
  "fact_retractions",
  {
    accountId: factId("account_id").notNull(),
    kind: text("kind", { enum: RETRACTABLE }).notNull(),
    factId: factId("fact_id").notNull(),
    /** The version that it ended. */
    version: integer("version").notNull(),
    retractedAt: instant("retracted_at").notNull(),
    /** A person's id, or the name of the job. */
    retractedBy: text("retracted_by").notNull(),
    source: text("source", { enum: FACT_SOURCES }).notNull(),
  },
  (table) => [
    primaryKey({
      name: "fact_retractions_pkey",
      columns: [table.accountId, table.kind, table.factId, table.version],
    }),
    index("fact_retractions_fact_idx").on(table.kind, table.factId),
    checkOneOf("fact_retractions_kind_check", table.kind, RETRACTABLE),
    checkOneOf("fact_retractions_source_check", table.source, FACT_SOURCES),
    check("fact_retractions_version_check", sql`${table.version} >= 1`),
  ],
);
