import { index, pgTable, primaryKey, text, timestamp, unique } from "drizzle-orm/pg-core";
import { checkOneOf } from "./checks.ts";
import { instant } from "./instant.ts";
import { people } from "./people.ts";

export const SIGN_IN_METHODS = ["email", "oidc", "demo"] as const;
export type SignInMethod = (typeof SIGN_IN_METHODS)[number];

/** Who is signed in. The keys `sessionToken`, `userId` and `expires` are those of Auth.js. */
export const sessions = pgTable(
  "sessions",
  {
    /** A hash: who reads this table cannot take over a session. */
    sessionToken: text("token_hash").primaryKey(),
    /** Names the session to its owner; opens nothing. */
    sessionId: text("session_id")
      .notNull()
      .$defaultFn(() => crypto.randomUUID()),
    userId: text("person_id")
      .notNull()
      .references(() => people.id),
    expires: timestamp("expires_at", { precision: 3, withTimezone: true }).notNull(),
    startedAt: instant("started_at").notNull(),
    seenAt: instant("seen_at").notNull(),
    method: text("method", { enum: SIGN_IN_METHODS }).notNull(),
    /** What the browser calls itself, cut short. */
    browser: text("browser").notNull(),
  },
  (table) => [
    unique("sessions_session_id_key").on(table.sessionId),
    index("sessions_person_id_idx").on(table.userId),
    checkOneOf("sessions_method_check", table.method, SIGN_IN_METHODS),
  ],
);

/** Sign-in links on their way. The keys `identifier`, `token` and `expires` are those of Auth.js. */
export const signInLinks = pgTable(
  "sign_in_links",
  {
    identifier: text("email").notNull(),
    /** A hash. */
    token: text("token_hash").notNull(),
    expires: timestamp("expires_at", { precision: 3, withTimezone: true }).notNull(),
    /** A hash of what the cookie of the browser that asked says. */
    browserHash: text("browser_hash").notNull(),
  },
  (table) => [
    primaryKey({ name: "sign_in_links_pkey", columns: [table.identifier, table.token] }),
    unique("sign_in_links_token_hash_key").on(table.token),
    index("sign_in_links_expires_at_idx").on(table.expires),
  ],
);
