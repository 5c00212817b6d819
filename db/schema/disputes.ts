import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { CLASSES, REASONS } from "#lib/rules/vocabulary.ts";
import { accounts } from "./accounts.ts";
import { ambassadors } from "./ambassadors.ts";
import { checkFactId, checkMinorUnits, checkOneOf } from "./checks.ts";
import {
  CLAIMS,
  CONTESTED_STEPS,
  DISPUTE_OUTCOMES,
  DISPUTE_STAGES,
  UPHOLD_REASONS,
} from "./dispute-words.ts";
import { firstVersion } from "./fact-columns.ts";
import { factId } from "./fact-id.ts";
import { instant } from "./instant.ts";
import { orders } from "./orders.ts";
import { people } from "./people.ts";

/**
 * Disputes, each one order's or, where an order is missing, one customer's. The row says where it stands
 * now; how it came there is in `dispute_events`, which only grows.
 */
export const disputes = pgTable(
  "disputes",
  {
    accountId: factId("account_id").notNull(),
    disputeId: text("dispute_id")
      .notNull()
      .$defaultFn(() => crypto.randomUUID()),
    /** What people call it: D-0417. */
    number: bigint("number", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    /** null: the order is missing. */
    orderId: factId("order_id"),
    ambassadorId: factId("ambassador_id").notNull(),
    openedBy: text("opened_by")
      .notNull()
      .references(() => people.id),
    /** Of the request that opened it: sent twice, it opens one dispute. */
    requestId: text("request_id").notNull(),
    step: text("step", { enum: CONTESTED_STEPS }).notNull(),
    claim: text("claim", { enum: CLAIMS }).notNull(),
    /** Typed by lib/disputes/counter-fact.ts, which parses it wherever it is read. */
    counterFact: jsonb("counter_fact").$type<unknown>().notNull(),
    /** The decision that is contested, as it stood; null where the order is missing. */
    decisionVersion: integer("decision_version"),
    /** Of the facts that it rested on: the same dispute on the same facts is not opened twice. */
    factsDigest: text("facts_digest"),
    /** Its class, else its reason. */
    contested: text("contested", { enum: [...CLASSES, ...REASONS] }),
    /** What more it would earn, where the ambassador is right; null: not known. */
    stakeMinor: bigint("stake_minor", { mode: "number" }),
    currency: text("currency"),
    /** Orders of other customers that the same mistake has hurt, as found when it was opened. */
    sameCauseOrders: integer("same_cause_orders").notNull().default(0),
    stage: text("stage", { enum: DISPUTE_STAGES }).notNull(),
    /** Counts every change of the row: what a writer has seen stands in the write. */
    version: integer("version").notNull().default(1),
    /** 2 once it was reopened, which happens once. */
    round: smallint("round").notNull().default(1),
    openedAt: instant("opened_at").notNull(),
    dueAt: instant("due_at").notNull(),
    /** When a question was asked that still waits. */
    askedAt: instant("asked_at"),
    claimedBy: text("claimed_by").references(() => people.id),
    claimedAt: instant("claimed_at"),
    /** A decision that waits for a second admin: typed by lib/disputes/decision-given.ts. */
    proposal: jsonb("proposal").$type<unknown>(),
    proposedBy: text("proposed_by").references(() => people.id),
    outcome: text("outcome", { enum: DISPUTE_OUTCOMES }),
    upholdReason: text("uphold_reason", { enum: UPHOLD_REASONS }),
    decidedAt: instant("decided_at"),
    decidedBy: text("decided_by").references(() => people.id),
    withdrawnAt: instant("withdrawn_at"),
    /** When admins were told that it is overdue; once a round. */
    escalatedAt: instant("escalated_at"),
    changedAt: instant("changed_at").notNull(),
    firstVersion: firstVersion(),
  },
  (table) => [
    primaryKey({ name: "disputes_pkey", columns: [table.accountId, table.disputeId] }),
    // Two who open one at once: the database lets one of them.
    uniqueIndex("disputes_open_key")
      .on(table.accountId, table.orderId)
      .where(sql`stage not in ('decided', 'withdrawn') and order_id is not null`),
    uniqueIndex("disputes_request_key").on(table.accountId, table.openedBy, table.requestId),
    index("disputes_order_idx").on(table.accountId, table.orderId),
    index("disputes_number_idx").on(table.number),
    index("disputes_ambassador_idx").on(table.ambassadorId, table.openedAt.desc(), table.disputeId),
    index("disputes_queue_idx")
      .on(table.dueAt, table.accountId, table.disputeId)
      .where(sql`stage not in ('decided', 'withdrawn')`),
    index("disputes_decided_idx")
      .on(table.decidedAt.desc(), table.disputeId)
      .where(sql`stage = 'decided'`),
    foreignKey({
      name: "disputes_account_id_fkey",
      columns: [table.accountId, table.firstVersion],
      foreignColumns: [accounts.accountId, accounts.version],
    }),
    foreignKey({
      name: "disputes_ambassador_id_fkey",
      columns: [table.ambassadorId, table.firstVersion],
      foreignColumns: [ambassadors.ambassadorId, ambassadors.version],
    }),
    foreignKey({
      name: "disputes_order_id_fkey",
      columns: [table.accountId, table.orderId, table.firstVersion],
      foreignColumns: [orders.accountId, orders.orderId, orders.version],
    }),
    ...disputeChecks(table),
  ],
);

type CheckedColumn =
  | "orderId"
  | "step"
  | "claim"
  | "stage"
  | "version"
  | "round"
  | "stakeMinor"
  | "outcome"
  | "upholdReason"
  | "decidedAt"
  | "withdrawnAt"
  | "claimedBy"
  | "proposal"
  | "proposedBy"
  | "askedAt"
  | "requestId";

function disputeChecks(table: Readonly<Record<CheckedColumn, AnyPgColumn>>) {
  return [
    checkFactId("disputes_request_id_check", table.requestId),
    checkOneOf("disputes_step_check", table.step, CONTESTED_STEPS),
    checkOneOf("disputes_claim_check", table.claim, CLAIMS),
    checkOneOf("disputes_stage_check", table.stage, DISPUTE_STAGES),
    checkOneOf("disputes_outcome_check", table.outcome, DISPUTE_OUTCOMES),
    checkOneOf("disputes_uphold_reason_check", table.upholdReason, UPHOLD_REASONS),
    checkMinorUnits("disputes_stake_minor_check", table.stakeMinor),
    check("disputes_version_check", sql`${table.version} >= 1`),
    check("disputes_round_check", sql`${table.round} in (1, 2)`),
    check(
      "disputes_order_id_check",
      sql`(${table.orderId} is null) = (${table.claim} = 'missing-order')`,
    ),
    check(
      "disputes_decided_check",
      sql`(${table.stage} = 'decided') = (${table.outcome} is not null) and (${table.outcome} is null) = (${table.decidedAt} is null)`,
    ),
    check(
      "disputes_upheld_check",
      sql`(${table.upholdReason} is not null) = (${table.outcome} is not distinct from 'upheld')`,
    ),
    check(
      "disputes_withdrawn_at_check",
      sql`(${table.stage} = 'withdrawn') = (${table.withdrawnAt} is not null)`,
    ),
    check(
      "disputes_claimed_by_check",
      sql`${table.claimedBy} is not null or ${table.stage} not in ('in-review', 'needs-you', 'awaiting-approval', 'decided')`,
    ),
    check(
      "disputes_proposal_check",
      sql`(${table.stage} = 'awaiting-approval') = (${table.proposal} is not null) and (${table.proposal} is null) = (${table.proposedBy} is null)`,
    ),
    check(
      "disputes_asked_at_check",
      sql`(${table.stage} = 'needs-you') = (${table.askedAt} is not null)`,
    ),
  ];
}
