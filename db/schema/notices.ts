import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
} from "drizzle-orm/pg-core";
import { checkOneOf } from "./checks.ts";
import { factId } from "./fact-id.ts";
import { instant } from "./instant.ts";
import { people } from "./people.ts";

/** What people may choose about: stages of disputes, decisions that changed one by one, imports as a digest. */
export const NOTICE_TOPICS = ["disputes", "decisions", "imports"] as const;
export type NoticeTopic = (typeof NOTICE_TOPICS)[number];

export const NOTICE_LANGUAGES = ["en", "zh"] as const;

/** What one person is told of one event. */
export const notices = pgTable(
  "notices",
  {
    noticeId: bigint("notice_id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    /** The job that told of it: whoever runs it again tells nobody twice. */
    eventId: text("event_id").notNull(),
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    topic: text("topic", { enum: NOTICE_TOPICS }).notNull(),
    /** As much of the event as this person may see; lib/notices says its shape. */
    content: jsonb("content").notNull(),
    /** Whether it stands on the notices page; one that a person has by mail alone does not. */
    isShown: boolean("is_shown").notNull(),
    createdAt: instant("created_at").notNull(),
    readAt: instant("read_at"),
  },
  (table) => [
    unique("notices_event_person_key").on(table.eventId, table.personId),
    index("notices_person_idx")
      .on(table.personId, table.noticeId.desc())
      .where(sql`is_shown`),
    index("notices_unread_idx")
      .on(table.personId)
      .where(sql`is_shown and read_at is null`),
    checkOneOf("notices_topic_check", table.topic, NOTICE_TOPICS),
    check("notices_read_at_check", sql`${table.readAt} is null or ${table.isShown}`),
  ],
);

/**
 * `sending`: handed to the mail server, which has not answered yet. One that is found so later died with
 * its process: whether it arrived nobody can know, so it is `uncertain` and not sent again by itself.
 */
export const MAIL_STATES = ["waiting", "sending", "sent", "failed", "uncertain"] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** The mail of a notice, at most one. */
export const noticeMails = pgTable(
  "notice_mails",
  {
    noticeId: bigint("notice_id", { mode: "number" })
      .primaryKey()
      .references(() => notices.noticeId),
    state: text("state", { enum: MAIL_STATES }).notNull(),
    stateAt: instant("state_at").notNull(),
    attempts: integer("attempts").notNull().default(0),
    /** What the mail server said last, for admins. */
    lastError: text("last_error"),
  },
  (table) => [
    index("notice_mails_dead_idx")
      .on(table.noticeId.desc())
      .where(sql`state in ('failed', 'uncertain')`),
    checkOneOf("notice_mails_state_check", table.state, MAIL_STATES),
  ],
);

/** What a person wants to be told and how. Without a row: everything, both ways. */
export const noticePreferences = pgTable(
  "notice_preferences",
  {
    personId: text("person_id")
      .primaryKey()
      .references(() => people.id),
    /** Of mails. */
    language: text("language", { enum: NOTICE_LANGUAGES }).notNull(),
    disputesInApp: boolean("disputes_in_app").notNull().default(true),
    disputesByMail: boolean("disputes_by_mail").notNull().default(true),
    decisionsInApp: boolean("decisions_in_app").notNull().default(true),
    decisionsByMail: boolean("decisions_by_mail").notNull().default(true),
    importsInApp: boolean("imports_in_app").notNull().default(true),
    importsByMail: boolean("imports_by_mail").notNull().default(true),
  },
  (table) => [checkOneOf("notice_preferences_language_check", table.language, NOTICE_LANGUAGES)],
);

/** What a part of an import changed for an ambassador, until its digest is told. */
export const importChanges = pgTable(
  "import_changes",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    importId: bigint("import_id", { mode: "number" }).notNull(),
    ambassadorId: factId("ambassador_id").notNull(),
    changes: jsonb("changes").notNull(),
  },
  (table) => [index("import_changes_import_idx").on(table.importId, table.id)],
);
