import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { Evidence } from "#lib/rules/decision.ts";
import {
  CLASSES,
  CLAUSES,
  COHORTS,
  GATES,
  KINDS,
  READINGS,
  REASONS,
  VERDICTS,
} from "#lib/rules/vocabulary.ts";
import { checkEachOneOf, checkMinorUnits, checkOneOf } from "./checks.ts";
import { firstVersion, isCurrent } from "./fact-columns.ts";
import { factId } from "./fact-id.ts";
import { instant } from "./instant.ts";
import { orders } from "./orders.ts";
import { policies } from "./policies.ts";

/** What made a decision be made again. */
export const DECISION_CAUSES = ["import", "refund", "correction", "dispute", "policy"] as const;
export type DecisionCause = (typeof DECISION_CAUSES)[number];

/** Versions of the decision on each order. Append-only: a version is superseded, never changed. */
export const decisions = pgTable(
  "decisions",
  {
    accountId: factId("account_id").notNull(),
    orderId: factId("order_id").notNull(),
    version: integer("version").notNull(),
    verdict: text("verdict", { enum: VERDICTS }).notNull(),
    class: text("class", { enum: CLASSES }),
    reason: text("reason", { enum: REASONS }),
    /** The gate that decided: the first that failed, or `class`. */
    gate: text("gate", { enum: GATES }).notNull(),
    clauses: text("clauses", { enum: CLAUSES }).array().notNull(),
    readings: text("readings", { enum: READINGS }).array().notNull(),
    cohort: text("cohort", { enum: COHORTS }),
    capBasisPoints: integer("cap_basis_points"),
    rateBasisPoints: integer("rate_basis_points").notNull(),
    currency: text("currency").notNull(),
    baseMinor: bigint("base_minor", { mode: "number" }).notNull(),
    rebateMinor: bigint("rebate_minor", { mode: "number" }).notNull(),
    ambassadorId: factId("ambassador_id"),
    referralId: factId("referral_id"),
    policyId: factId("policy_id")
      .notNull()
      .references(() => policies.policyId),
    isFlagged: boolean("is_flagged").notNull(),
    /** Names rows that an ambassador may not see: a reviewer's alone. */
    evidence: jsonb("evidence").$type<readonly Evidence[]>().notNull(),
    estimateVerdict: text("estimate_verdict", { enum: VERDICTS }),
    estimateClass: text("estimate_class", { enum: CLASSES }),
    estimateReason: text("estimate_reason", { enum: REASONS }),
    estimateRateBasisPoints: integer("estimate_rate_basis_points"),
    estimateRebateMinor: bigint("estimate_rebate_minor", { mode: "number" }),
    /** The instant lists sort by: when the order was paid, else placed. */
    listedAt: instant("listed_at").notNull(),
    productCode: factId("product_code").notNull(),
    kind: text("kind", { enum: KINDS }).notNull(),
    /** Of what was paid, what was given back: base and refunds together are what was paid. */
    refundedMinor: bigint("refunded_minor", { mode: "number" }).notNull().default(0),
    /** The ambassador who may see this order exactly: of the referral at `listed_at`. */
    scopeAmbassadorId: factId("scope_ambassador_id"),
    /** When the order's outcome last became another one; null: it never did. Evidence alone does not count. */
    changedAt: instant("changed_at"),
    /** The rebate just before that; null where another ambassador saw the order then. */
    rebateBeforeMinor: bigint("rebate_before_minor", { mode: "number" }),
    cause: text("cause", { enum: DECISION_CAUSES }).notNull(),
    decidedAt: instant("decided_at").notNull(),
    /** Of the identity's facts that this was decided from. */
    factsDigest: text("facts_digest").notNull(),
    supersededAt: instant("superseded_at"),
    firstVersion: firstVersion(),
  },
  (table) => [
    primaryKey({
      name: "decisions_pkey",
      columns: [table.accountId, table.orderId, table.version],
    }),
    uniqueIndex("decisions_current_key").on(table.accountId, table.orderId).where(isCurrent(table)),
    // Behind the order of a list stand columns that it is narrowed by within the index, without a look at the
    // rows: filters may be such that few orders pass them together, or none.
    index("decisions_list_idx")
      .on(table.listedAt.desc().nullsFirst(), table.orderId, table.kind, table.verdict)
      .where(isCurrent(table)),
    index("decisions_outcome_idx")
      .on(
        sql`(case when class is null then reason else class end)`,
        table.listedAt.desc().nullsFirst(),
        table.orderId,
        table.kind,
        table.productCode,
      )
      .where(isCurrent(table)),
    index("decisions_ambassador_idx")
      .on(
        table.scopeAmbassadorId,
        table.listedAt.desc().nullsFirst(),
        table.orderId,
        table.kind,
        table.verdict,
      )
      .where(sql`superseded_at is null and scope_ambassador_id is not null`),
    index("decisions_customer_idx")
      .on(table.accountId, table.listedAt.desc().nullsFirst(), table.orderId)
      .where(isCurrent(table)),
    index("decisions_product_idx")
      .on(
        table.productCode,
        table.listedAt.desc().nullsFirst(),
        table.orderId,
        table.kind,
        table.verdict,
      )
      .where(isCurrent(table)),
    index("decisions_changed_idx")
      .on(table.scopeAmbassadorId, table.changedAt.desc().nullsFirst(), table.orderId)
      .where(sql`superseded_at is null and changed_at is not null`),
    index("decisions_changed_list_idx")
      .on(table.listedAt.desc().nullsFirst(), table.orderId)
      .where(sql`superseded_at is null and changed_at is not null`),
    // What waits for a real name, and what was paid back: few rows, asked for by themselves.
    index("decisions_undecided_idx")
      .on(table.scopeAmbassadorId, table.accountId)
      .where(sql`superseded_at is null and verdict = 'undecided'`),
    index("decisions_refunded_idx")
      .on(table.scopeAmbassadorId, table.listedAt.desc().nullsFirst(), table.orderId)
      .where(sql`superseded_at is null and refunded_minor > 0`),
    foreignKey({
      name: "decisions_order_id_fkey",
      columns: [table.accountId, table.orderId, table.firstVersion],
      foreignColumns: [orders.accountId, orders.orderId, orders.version],
    }),
    ...decisionChecks(table),
  ],
);

/**
 * The class of an eligible order, else the reason: what the outcome index is made on. Not `coalesce`:
 * PostgreSQL does not count it among what cannot betray a row, and uses no index on it under row policies.
 */
export const outcomeOfDecision = sql<string>`(case when ${decisions.class} is null then ${decisions.reason} else ${decisions.class} end)`;

type CheckedColumn =
  | "version"
  | "verdict"
  | "class"
  | "reason"
  | "gate"
  | "clauses"
  | "readings"
  | "cohort"
  | "kind"
  | "cause"
  | "rateBasisPoints"
  | "baseMinor"
  | "rebateMinor"
  | "refundedMinor"
  | "estimateVerdict"
  | "decidedAt"
  | "supersededAt";

function decisionChecks(table: Readonly<Record<CheckedColumn, AnyPgColumn>>) {
  return [
    check("decisions_version_check", sql`${table.version} >= 1`),
    checkOneOf("decisions_verdict_check", table.verdict, VERDICTS),
    checkOneOf("decisions_class_check", table.class, CLASSES),
    checkOneOf("decisions_reason_check", table.reason, REASONS),
    checkOneOf("decisions_gate_check", table.gate, GATES),
    checkEachOneOf("decisions_clauses_check", table.clauses, CLAUSES),
    checkEachOneOf("decisions_readings_check", table.readings, READINGS),
    checkOneOf("decisions_cohort_check", table.cohort, COHORTS),
    checkOneOf("decisions_kind_check", table.kind, KINDS),
    checkOneOf("decisions_cause_check", table.cause, DECISION_CAUSES),
    check(
      "decisions_outcome_check",
      sql`(${table.verdict} = 'eligible') = (${table.class} is not null) and (${table.class} is null) <> (${table.reason} is null)`,
    ),
    // Section 6: what is not eligible has rate 0 and rebate 0.
    check(
      "decisions_earning_check",
      sql`${table.verdict} = 'eligible' or (${table.rateBasisPoints} = 0 and ${table.rebateMinor} = 0)`,
    ),
    check(
      "decisions_estimate_check",
      sql`(${table.verdict} = 'undecided') = (${table.estimateVerdict} is not null)`,
    ),
    check("decisions_rate_basis_points_check", sql`${table.rateBasisPoints} >= 0`),
    checkMinorUnits("decisions_base_minor_check", table.baseMinor),
    check("decisions_rebate_minor_check", sql`${table.rebateMinor} between 0 and 9007199254740991`),
    checkMinorUnits("decisions_refunded_minor_check", table.refundedMinor),
    check("decisions_superseded_at_check", sql`${table.supersededAt} >= ${table.decidedAt}`),
  ];
}
