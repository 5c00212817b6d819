import { cellIndex, type CompiledPolicy } from "./compile.ts";
import type { GateFact, OrderFacts } from "./order-facts.ts";
import type { GateFacts } from "./gate-facts.ts";
import { GATE_RULES, type GateRule } from "./gate-rules.ts";
import { gateRuling, type ClassRuling, type GateRuling, type Ruling } from "./ruling.ts";

/** Of each gate's fact, the ruling of every value that fails it. */
type Refusals = {
  readonly [Fact in GateFact]: { readonly [Value in OrderFacts[Fact]]?: GateRuling };
};

const REFUSALS = Object.fromEntries(
  GATE_RULES.map((rule) => [rule.fact, refusalsOf(rule)]),
) as Refusals;

function refusalsOf(rule: GateRule): { readonly [value: string]: GateRuling } {
  const entries = Object.entries(rule.fails);
  return Object.fromEntries(entries.map(([value, reason]) => [value, gateRuling(rule, reason)]));
}

/** The ruling on an order's facts: the first gate that fails, else the class (section 5). Total. */
export function decide(facts: OrderFacts, policy: CompiledPolicy): Ruling {
  return refusalOf(facts) ?? classOf(facts, policy);
}

/**
 * The ruling of the first of gates 1 to 9 that fails, or null. Written out in their order, which a test
 * holds against the table: looking each fact up by its name costs a sixth of the whole pass.
 */
export function refusalOf(facts: GateFacts): GateRuling | null {
  return (
    REFUSALS.payment[facts.payment] ??
    REFUSALS.referral[facts.referral] ??
    REFUSALS.channel[facts.channel] ??
    REFUSALS.purchase[facts.purchase] ??
    REFUSALS.product[facts.product] ??
    REFUSALS.kind[facts.kind] ??
    REFUSALS.identity[facts.identity] ??
    REFUSALS.ambassador[facts.ambassador] ??
    REFUSALS.refund[facts.refund] ??
    null
  );
}

/** What gate 10 alone says, gates 1 to 9 taken as passed. */
export function classOf(facts: OrderFacts, policy: CompiledPolicy): ClassRuling {
  const ruling = policy.cells[cellIndex(facts)];
  if (!ruling) throw new RangeError("gate 10 has no ruling for these facts");
  return ruling;
}
