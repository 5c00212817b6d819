import { sql } from "drizzle-orm";
import { bigint, index, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./instant.ts";

/** What an entry says of a thing: flat, so that its text is the same wherever it is hashed. */
export type AuditState = Readonly<Record<string, string | number | boolean | null>>;

/**
 * Who did what. Written in the transaction of the change; numbered, dated and chained by the database
 * (each row carries the hash of the one before), which refuses to change or remove a row.
 */
export const auditLog = pgTable(
  "audit_log",
  {
    // The defaults are never seen: a trigger numbers, dates and chains each row.
    entry: bigint("entry", { mode: "number" }).primaryKey().default(0),
    at: instant("at")
      .notNull()
      .default(sql`now()`),
    /** A person's id, or the name of the job. */
    actor: text("actor").notNull(),
    action: text("action").notNull(),
    subjectKind: text("subject_kind").notNull(),
    subjectId: text("subject_id").notNull(),
    before: jsonb("before").$type<AuditState>(),
    after: jsonb("after").$type<AuditState>(),
    /** The client's address; null for a job on this machine. */
    origin: text("origin"),
    previousHash: text("previous_hash").notNull().default(""),
    hash: text("hash").notNull().default(""),
  },
  (table) => [
    index("audit_log_subject_idx").on(table.subjectKind, table.subjectId, table.entry.desc()),
    index("audit_log_actor_idx").on(table.actor, table.entry.desc()),
  ],
);
