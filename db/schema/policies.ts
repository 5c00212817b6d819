import { sql } from "drizzle-orm";
import { check, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { SWITCHES } from "#lib/rules/vocabulary.ts";
import { checkFactId, checkOneOf } from "./checks.ts";
import { factId } from "./fact-id.ts";
import { instant } from "./instant.ts";

/** Published versions of the programme (section 7). A published version never changes. */
export const policies = pgTable(
  "policies",
  {
    policyId: factId("policy_id").primaryKey(),
    /** -infinity: from the beginning of time. */
    effectiveFrom: instant("effective_from").notNull(),
    timeZone: text("time_zone").notNull(),
    capNewBasisPoints: integer("cap_new_basis_points").notNull(),
    capDormantBasisPoints: integer("cap_dormant_basis_points").notNull(),
    capProductBasisPoints: integer("cap_product_basis_points").notNull(),
    windowMonths: integer("window_months").notNull(),
    programmeStart: instant("programme_start").notNull(),
    paygBurn: text("payg_burn", { enum: SWITCHES.paygBurn }).notNull(),
    dormantScope: text("dormant_scope", { enum: SWITCHES.dormantScope }).notNull(),
    upgradeScope: text("upgrade_scope", { enum: SWITCHES.upgradeScope }).notNull(),
    lineage: text("lineage", { enum: SWITCHES.lineage }).notNull(),
    publishedAt: instant("published_at").notNull(),
    publishedBy: text("published_by").notNull(),
  },
  (table) => [
    unique("policies_effective_from_key").on(table.effectiveFrom),
    checkFactId("policies_policy_id_check", table.policyId),
    check(
      "policies_caps_check",
      sql`${table.capNewBasisPoints} >= 0 and ${table.capDormantBasisPoints} >= 0 and ${table.capProductBasisPoints} >= 0`,
    ),
    check("policies_window_months_check", sql`${table.windowMonths} >= 0`),
    checkOneOf("policies_payg_burn_check", table.paygBurn, SWITCHES.paygBurn),
    checkOneOf("policies_dormant_scope_check", table.dormantScope, SWITCHES.dormantScope),
    checkOneOf("policies_upgrade_scope_check", table.upgradeScope, SWITCHES.upgradeScope),
    checkOneOf("policies_lineage_check", table.lineage, SWITCHES.lineage),
  ],
);
