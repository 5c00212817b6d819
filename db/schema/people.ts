import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from "drizzle-orm/pg-core";
import { VIEWER_ROLES } from "#db/client/viewer.ts";
import { ambassadors } from "./ambassadors.ts";
import { checkOneOf } from "./checks.ts";
import { firstVersion } from "./fact-columns.ts";
import { factId } from "./fact-id.ts";
import { instant } from "./instant.ts";

/** Longest address that mail servers take (RFC 5321). */
export const LONGEST_EMAIL = 254;
export const LONGEST_NAME = 120;

/** Who may sign in: invited people alone. The keys up to `emailVerified` are those of Auth.js. */
export const people = pgTable(
  "people",
  {
    id: text("person_id")
      .primaryKey()
      .$defaultFn(() => crypto.randomUUID()),
    name: text("name").notNull(),
    /** Lower case; the one address that signs this person in. */
    email: text("email").notNull().unique("people_email_key"),
    emailVerified: timestamp("email_verified_at", { precision: 3, withTimezone: true }),
    role: text("role", { enum: VIEWER_ROLES }).notNull(),
    /** Whose referrals an ambassador sees; null: tied to none yet, and so sees nothing. */
    ambassadorId: factId("ambassador_id"),
    /** Belongs to the demo programme, and alone may come in by the demo sign-in. */
    isDemo: boolean("is_demo").notNull().default(false),
    invitedAt: instant("invited_at").notNull(),
    /** A person's id, or the name of the job. */
    invitedBy: text("invited_by").notNull(),
    suspendedAt: instant("suspended_at"),
    firstVersion: firstVersion(),
  },
  (table) => [
    checkOneOf("people_role_check", table.role, VIEWER_ROLES),
    check(
      "people_email_check",
      sql`${table.email} = lower(${table.email}) and length(${table.email}) between 3 and ${sql.raw(String(LONGEST_EMAIL))} and position('@' in ${table.email}) > 1`,
    ),
    check(
      "people_name_check",
      sql`length(${table.name}) between 1 and ${sql.raw(String(LONGEST_NAME))}`,
    ),
    check(
      "people_ambassador_id_check",
      sql`${table.role} = 'ambassador' or ${table.ambassadorId} is null`,
    ),
    foreignKey({
      name: "people_ambassador_id_fkey",
      columns: [table.ambassadorId, table.firstVersion],
      foreignColumns: [ambassadors.ambassadorId, ambassadors.version],
    }),
  ],
);

/** A person's accounts at the OpenID Connect provider. The provider's tokens are not kept. */
export const providerLogins = pgTable(
  "provider_logins",
  {
    userId: text("person_id")
      .notNull()
      .references(() => people.id),
    type: text("type", { enum: ["oidc"] }).notNull(),
    provider: text("provider").notNull(),
    providerAccountId: text("subject").notNull(),
  },
  (table) => [
    primaryKey({
      name: "provider_logins_pkey",
      columns: [table.provider, table.providerAccountId],
    }),
    index("provider_logins_person_id_idx").on(table.userId),
    checkOneOf("provider_logins_type_check", table.type, ["oidc"]),
  ],
);
