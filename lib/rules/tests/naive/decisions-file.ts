/** Sections 6 and 9. */
import { outcomeOf, type Outcome } from "./gates.ts";
import { amount, decimal } from "./money.ts";
import { policyOf } from "./policies.ts";
import type { DecisionRow, Facts, NaivePolicy, Order, World } from "#lib/rules/examples/rows.ts";
import { productOf, referralOf } from "./terms.ts";

/** A row of the decisions file; an undecided order also has what it would be, standing alone. */
export type NaiveDecision = { readonly row: DecisionRow; readonly estimate: DecisionRow | null };

/** One decision per order of the facts, sorted by `order_id` by code unit. */
export function naiveDecisions(facts: Facts, policies: readonly NaivePolicy[]): NaiveDecision[] {
  const world: World = { ...facts, policies };
  return facts.orders
    .toSorted((a, b) => (a.order_id < b.order_id ? -1 : 1))
    .map((order) => {
      const outcome = outcomeOf(world, order);
      const row = rowOf(world, order, outcome);
      if (outcome.verdict !== "undecided") return { row, estimate: null };
      const alone: World = { ...world, gate7PassedFor: order.account_id };
      return { row, estimate: rowOf(alone, order, outcomeOf(alone, order)) };
    });
}

function rowOf(world: World, order: Order, outcome: Outcome): DecisionRow {
  const base = baseOf(world, order);
  const rate = outcome.verdict === "eligible" ? rateOf(world, order, outcome.class) : 0;
  return {
    order_id: order.order_id,
    verdict: outcome.verdict,
    class: outcome.verdict === "eligible" ? outcome.class : "",
    reason: outcome.verdict === "eligible" ? "" : outcome.reason,
    rate_bps: String(rate),
    currency: order.currency,
    base_amount: decimal(base, order.currency),
    rebate_amount: decimal((base * BigInt(rate)) / 10000n, order.currency),
    ambassador_id: referralOf(world, order)?.ambassador_id ?? "",
    policy_id: policyOf(world, order).id,
  };
}

/** "Base = `paid_amount` less all its refunds, whenever they came; 0 for an unpaid order" (R12). */
function baseOf(world: World, order: Order): bigint {
  if (order.paid_at === "") return 0n;
  return world.refunds
    .filter((r) => r.order_id === order.order_id)
    .map((r) => amount(r.amount, order.currency))
    .reduce((left, refund) => left - refund, amount(order.paid_amount, order.currency));
}

/** "The smaller of the family's cap and the product's `rate_bps`." */
function rateOf(world: World, order: Order, name: string): number {
  const { caps } = policyOf(world, order);
  let cap = caps.new;
  if (name.startsWith("DORMANT_")) cap = caps.dormant;
  if (name.startsWith("PRODUCT_")) cap = caps.product;
  const { rate_bps: ownRate } = productOf(world, order);
  return ownRate === "" ? cap : Math.min(cap, Number(ownRate));
}
