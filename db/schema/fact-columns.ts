import { sql } from "drizzle-orm";
import { type AnyPgColumn, bigint, check, integer, smallint, text } from "drizzle-orm/pg-core";
import { checkOneOf } from "./checks.ts";
import { instant } from "./instant.ts";

/** Where a version of a fact came from. */
export const FACT_SOURCES = ["import", "correction", "demo"] as const;
export type FactSource = (typeof FACT_SOURCES)[number];

/** What every version of a fact carries besides the fact itself. */
export function factColumns() {
  return {
    version: integer("version").notNull(),
    recordedAt: instant("recorded_at").notNull(),
    /** A person's id, or the name of the job. */
    recordedBy: text("recorded_by").notNull(),
    source: text("source", { enum: FACT_SOURCES }).notNull(),
    /** Of `imports`, which the database lets nobody delete from: a foreign key would only cost time. */
    importId: bigint("import_id", { mode: "number" }),
    /** When a later version took its place; null: this is what is known now. */
    supersededAt: instant("superseded_at"),
  };
}

/**
 * The constant that lets one versioned table refer to another: rows are never deleted, so version 1
 * of whatever was ever recorded is always there to be pointed at.
 */
export function firstVersion() {
  return smallint("first_version").generatedAlwaysAs(sql`1`);
}

type FactTable = {
  readonly version: AnyPgColumn;
  readonly recordedAt: AnyPgColumn;
  readonly source: AnyPgColumn;
  readonly importId: AnyPgColumn;
  readonly supersededAt: AnyPgColumn;
};

export function factChecks(table: string, columns: FactTable) {
  return [
    check(`${table}_version_check`, sql`${columns.version} >= 1`),
    check(`${table}_superseded_at_check`, sql`${columns.supersededAt} >= ${columns.recordedAt}`),
    checkOneOf(`${table}_source_check`, columns.source, FACT_SOURCES),
    check(
      `${table}_import_id_check`,
      sql`(${columns.source} = 'import') = (${columns.importId} is not null)`,
    ),
  ];
}

/** The rows that are known now. */
export function isCurrent(columns: Pick<FactTable, "supersededAt">) {
  return sql`${columns.supersededAt} is null`;
}

/** Those of them that somebody corrected: few, and an import asks for them with every row. */
export function isCorrected(columns: Pick<FactTable, "source" | "supersededAt">) {
  return sql`${columns.source} = 'correction' and ${columns.supersededAt} is null`;
}
