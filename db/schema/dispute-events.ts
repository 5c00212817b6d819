import { sql } from "drizzle-orm";
import { check, foreignKey, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { checkOneOf } from "./checks.ts";
import {
  DISPUTE_EVENT_KINDS,
  DISPUTE_SIDES,
  DISPUTE_STAGES,
  LONGEST_MESSAGE,
  VISIBILITIES,
} from "./dispute-words.ts";
import { disputes } from "./disputes.ts";
import { factId } from "./fact-id.ts";
import { instant } from "./instant.ts";

/** A dispute's thread and its history in one, in order; nothing is changed or taken out. */
export const disputeEvents = pgTable(
  "dispute_events",
  {
    accountId: factId("account_id").notNull(),
    disputeId: text("dispute_id").notNull(),
    /** The dispute's version that the event made, or follows: 1 opened it. */
    eventNumber: integer("event_number").notNull(),
    kind: text("kind", { enum: DISPUTE_EVENT_KINDS }).notNull(),
    visibility: text("visibility", { enum: VISIBILITIES }).notNull(),
    side: text("side", { enum: DISPUTE_SIDES }).notNull(),
    /** A person's id, or the name of the job; a reviewer's alone to see. */
    actor: text("actor").notNull(),
    at: instant("at").notNull(),
    /** In the actor's words; null where nothing was said. */
    message: text("message"),
    /** Where the dispute stood afterwards. */
    stage: text("stage", { enum: DISPUTE_STAGES }).notNull(),
    /** Corrections, amounts, persons: typed by lib/disputes/event-data.ts, a reviewer's alone to see. */
    data: jsonb("data").$type<unknown>(),
  },
  (table) => [
    primaryKey({
      name: "dispute_events_pkey",
      columns: [table.accountId, table.disputeId, table.eventNumber],
    }),
    foreignKey({
      name: "dispute_events_dispute_id_fkey",
      columns: [table.accountId, table.disputeId],
      foreignColumns: [disputes.accountId, disputes.disputeId],
    }),
    checkOneOf("dispute_events_kind_check", table.kind, DISPUTE_EVENT_KINDS),
    checkOneOf("dispute_events_visibility_check", table.visibility, VISIBILITIES),
    checkOneOf("dispute_events_side_check", table.side, DISPUTE_SIDES),
    checkOneOf("dispute_events_stage_check", table.stage, DISPUTE_STAGES),
    check("dispute_events_event_number_check", sql`${table.eventNumber} >= 1`),
    check(
      "dispute_events_message_check",
      sql`length(${table.message}) between 1 and ${sql.raw(String(LONGEST_MESSAGE))}`,
    ),
  ],
);
