import { bigint, index, integer, numeric, pgTable, text } from "drizzle-orm/pg-core";
import { CLASSES, REASONS, VERDICTS } from "#lib/rules/vocabulary.ts";
import { factId } from "./fact-id.ts";

/**
 * Sums over the decisions in force, by ambassador, month, currency and outcome, so that a page need not
 * add up a million orders. A trigger on `decisions` appends what each statement added and took away:
 * rows of one key are to be summed, and `compact_decision_sums` makes one of them. Nobody waits for
 * anybody's row, as they would for a counter.
 */
export const decisionSums = pgTable(
  "decision_sums",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    /** null: orders under no referral. */
    scopeAmbassadorId: factId("scope_ambassador_id"),
    /** 2026-11, of `listed_at` on the programme's clock. */
    month: text("month").notNull(),
    currency: text("currency").notNull(),
    verdict: text("verdict", { enum: VERDICTS }).notNull(),
    /** The class, else the reason. */
    outcome: text("outcome", { enum: [...CLASSES, ...REASONS] }).notNull(),
    orders: integer("orders").notNull(),
    baseMinor: minorSum("base_minor"),
    rebateMinor: minorSum("rebate_minor"),
    /** What undecided orders would earn if their accounts stood alone. */
    estimateMinor: minorSum("estimate_minor"),
    /** Orders of which something was paid back, and how much. */
    refundedOrders: integer("refunded_orders").notNull(),
    refundedMinor: minorSum("refunded_minor"),
    /** Orders whose outcome became another one, and what that made of the rebate. */
    changedOrders: integer("changed_orders").notNull(),
    changeMinor: minorSum("change_minor"),
  },
  (table) => [index("decision_sums_ambassador_idx").on(table.scopeAmbassadorId)],
);

/** Sums of what fits in eight bytes need not fit in eight bytes. */
function minorSum(name: string) {
  return numeric(name, { mode: "number" }).notNull();
}
