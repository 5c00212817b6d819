import { sql } from "drizzle-orm";
import { boolean, check, integer, jsonb, pgTable, smallint, text } from "drizzle-orm/pg-core";
import { instant } from "./instant.ts";

/** How disputes are handled: one row. Who changed what is in the audit log. */
export const disputeSettings = pgTable(
  "dispute_settings",
  {
    id: smallint("id").primaryKey().default(1),
    version: integer("version").notNull().default(1),
    /** Working days to decide a dispute. */
    daysToDecide: smallint("days_to_decide").notNull().default(10),
    /** Days after a decision within which it may be reopened, once. */
    daysToReopen: smallint("days_to_reopen").notNull().default(30),
    /** An order older than so many days is not disputed any more. */
    mostAgeDays: smallint("most_age_days").notNull().default(180),
    /** Days of the week on which nobody works, 1 is Monday. */
    restDays: smallint("rest_days").array().notNull().default([6, 7]),
    timeZone: text("time_zone").notNull().default("Asia/Shanghai"),
    /**
     * By currency, in minor units: a decision that moves more asks for a second admin. A currency that is
     * not named always does.
     */
    secondApprovalAbove: jsonb("second_approval_above")
      .$type<Readonly<Record<string, number>>>()
      .notNull()
      .default({ USD: 250_000, EUR: 250_000, GBP: 200_000, CNY: 1_800_000, JPY: 375_000 }),
    changedBy: text("changed_by").notNull().default("system"),
    changedAt: instant("changed_at")
      .notNull()
      .default(sql`now()`),
  },
  (table) => [
    check("dispute_settings_id_check", sql`${table.id} = 1`),
    check("dispute_settings_days_to_decide_check", sql`${table.daysToDecide} between 1 and 250`),
    check("dispute_settings_days_to_reopen_check", sql`${table.daysToReopen} between 1 and 365`),
    check("dispute_settings_most_age_days_check", sql`${table.mostAgeDays} between 1 and 3650`),
    check(
      "dispute_settings_rest_days_check",
      sql`${table.restDays} <@ array[1,2,3,4,5,6,7]::smallint[] and cardinality(${table.restDays}) < 7`,
    ),
  ],
);

/** Days that are otherwise than their day of the week says: holidays, and weekend days that are worked. */
export const calendarDays = pgTable(
  "calendar_days",
  {
    /** 2026-10-01, on the clock of the settings. */
    day: text("day").primaryKey(),
    isWorking: boolean("is_working").notNull(),
    label: text("label").notNull(),
  },
  (table) => [check("calendar_days_day_check", sql`${table.day} ~ '^\\d{4}-\\d{2}-\\d{2}$'`)],
);
