import { classifyIdentity, type Decision, type Estimate } from "#lib/rules/index.ts";
import type { NaiveDecision } from "#lib/rules/tests/naive/decisions-file.ts";
import { decimal } from "#lib/rules/tests/naive/money.ts";
import type { Facts, NaivePolicy } from "#lib/rules/examples/rows.ts";
import { historiesOf, modulePolicies } from "./module-histories.ts";

/** What the module decides of the rows of the CSV files, in the naive copy's words. */
export function moduleDecisions(facts: Facts, policies: readonly NaivePolicy[]): NaiveDecision[] {
  const list = modulePolicies(policies);
  return historiesOf(facts)
    .flatMap((history) => classifyIdentity(history, list))
    .map((decision) => ({
      row: rowOf(decision, decision),
      estimate: decision.estimate === null ? null : rowOf(decision, decision.estimate),
    }))
    .toSorted((a, b) => (a.row.order_id < b.row.order_id ? -1 : 1));
}

function rowOf(decision: Decision, outcome: Decision | Estimate): NaiveDecision["row"] {
  return {
    order_id: decision.orderId,
    verdict: outcome.verdict,
    class: outcome.class ?? "",
    reason: outcome.reason ?? "",
    rate_bps: String(outcome.rateBasisPoints),
    currency: decision.currency,
    base_amount: decimal(BigInt(decision.baseMinor), decision.currency),
    rebate_amount: decimal(BigInt(outcome.rebateMinor), decision.currency),
    ambassador_id: decision.ambassadorId ?? "",
    policy_id: decision.policyId,
  };
}
