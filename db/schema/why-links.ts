import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
} from "drizzle-orm/pg-core";
import { checkOneOf } from "./checks.ts";
import { firstVersion } from "./fact-columns.ts";
import { factId } from "./fact-id.ts";
import { instant } from "./instant.ts";
import { orders } from "./orders.ts";
import { people } from "./people.ts";

/** For whom a link is made: to whom its page speaks. Neither sees more than the other. */
export const LINK_READERS = ["customer", "colleague"] as const;
export type LinkReader = (typeof LINK_READERS)[number];

export const MOST_LINK_DAYS = 90;

/** Links that show why an order was decided so to somebody without an account. */
export const whyLinks = pgTable(
  "why_links",
  {
    accountId: factId("account_id").notNull(),
    orderId: factId("order_id").notNull(),
    /** Names the link to whoever made it; opens nothing. */
    linkId: text("link_id")
      .notNull()
      .$defaultFn(() => crypto.randomUUID()),
    /** A hash: who reads this table cannot open a link. */
    tokenHash: text("token_hash").notNull(),
    reader: text("reader", { enum: LINK_READERS }).notNull(),
    showsMoney: boolean("shows_money").notNull(),
    /** null: made by a code that was mailed to the customer. */
    madeBy: text("made_by").references(() => people.id),
    madeAt: instant("made_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
    lastOpenedAt: instant("last_opened_at"),
    timesOpened: integer("times_opened").notNull().default(0),
    firstVersion: firstVersion(),
  },
  (table) => [
    primaryKey({
      name: "why_links_pkey",
      columns: [table.accountId, table.orderId, table.linkId],
    }),
    unique("why_links_token_hash_key").on(table.tokenHash),
    index("why_links_made_by_idx").on(table.madeBy, table.madeAt.desc().nullsFirst(), table.linkId),
    index("why_links_made_at_idx").on(table.madeAt.desc().nullsFirst(), table.linkId),
    checkOneOf("why_links_reader_check", table.reader, LINK_READERS),
    check(
      "why_links_expires_at_check",
      sql`${table.expiresAt} > ${table.madeAt} and ${table.expiresAt} <= ${table.madeAt} + interval '${sql.raw(String(MOST_LINK_DAYS * 24))} hours'`,
    ),
    check("why_links_times_opened_check", sql`${table.timesOpened} >= 0`),
    foreignKey({
      name: "why_links_order_id_fkey",
      columns: [table.accountId, table.orderId, table.firstVersion],
      foreignColumns: [orders.accountId, orders.orderId, orders.version],
    }),
  ],
);

/** Codes on their way to a customer's own address, each for one browser and a few tries. */
export const answerCodes = pgTable(
  "answer_codes",
  {
    codeId: text("code_id")
      .primaryKey()
      .$defaultFn(() => crypto.randomUUID()),
    accountId: factId("account_id").notNull(),
    orderId: factId("order_id").notNull(),
    /** Keyed with the app's secret: a short code could be guessed from a plain hash. */
    codeHash: text("code_hash").notNull(),
    /** A hash of what the cookie of the browser that asked says. */
    browserHash: text("browser_hash").notNull(),
    expiresAt: instant("expires_at").notNull(),
    triesLeft: integer("tries_left").notNull(),
  },
  (table) => [
    index("answer_codes_browser_hash_idx").on(table.browserHash),
    index("answer_codes_expires_at_idx").on(table.expiresAt),
    check("answer_codes_tries_left_check", sql`${table.triesLeft} >= 0`),
  ],
);
