import { sql } from "drizzle-orm";
import { bigint, boolean, check, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { checkOneOf } from "./checks.ts";
import { instant } from "./instant.ts";

/** `stopped`: the process died or was interrupted; running it again goes on from there. */
export const IMPORT_STATES = ["running", "finished", "refused", "failed", "stopped"] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** Rows by what became of them; a file that was not there has no entry. */
export type ImportCounts = {
  readonly [file: string]: {
    readonly read: number;
    readonly added: number;
    readonly corrected: number;
    readonly unchanged: number;
    /** Rows that repeat what somebody corrected since; left out by imports from before they were counted. */
    readonly kept?: number;
    readonly rejected: number;
  };
};

export const imports = pgTable(
  "imports",
  {
    importId: bigint("import_id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    /** What was imported, in the words of whoever started it: a folder, an upload's name. */
    label: text("label").notNull(),
    startedBy: text("started_by").notNull(),
    startedAt: instant("started_at").notNull(),
    endedAt: instant("ended_at"),
    state: text("state", { enum: IMPORT_STATES }).notNull(),
    isStrict: boolean("is_strict").notNull(),
    counts: jsonb("counts").$type<ImportCounts>().notNull(),
    decisionsWritten: bigint("decisions_written", { mode: "number" }).notNull().default(0),
    /** Why it was refused or failed, for people. */
    message: text("message"),
  },
  (table) => [
    checkOneOf("imports_state_check", table.state, IMPORT_STATES),
    check("imports_ended_at_check", sql`(${table.state} = 'running') = (${table.endedAt} is null)`),
  ],
);
