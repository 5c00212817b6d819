import { cellIndex, type CompiledPolicy } from "./compile.ts";
import type { GateFact, OrderFacts } from "./order-facts.ts";
import { GATE_RULES } from "./rule-book.ts";
import { gateRuling, type ClassRuling, type Ruling } from "./ruling.ts";

export type GateFacts = Pick<OrderFacts, GateFact>;

type CompiledGate = {
  readonly fact: GateFact;
  /** The ruling of each value that fails the gate. */
  readonly rulings: { readonly [value: string]: Ruling | undefined };
};

const GATES: readonly CompiledGate[] = GATE_RULES.map((rule) => ({
  fact: rule.fact,
  rulings: Object.fromEntries(
    Object.entries(rule.fails).map(([value, reason]) => [value, gateRuling(rule, reason)]),
  ),
}));

/** Gates 1 to 6 (section 4). */
const LISTING_GATES = GATES.slice(0, 6);

/** The ruling on an order's facts: the first gate that fails, else the class (section 5). Total. */
export function decide(facts: OrderFacts, policy: CompiledPolicy): Ruling {
  return refusalOf(facts) ?? classOf(facts, policy);
}

/** The ruling of the first of gates 1 to 9 that fails, or null. */
export function refusalOf(facts: GateFacts): Ruling | null {
  return firstFailure(GATES, facts);
}

/** Whether gates 1 to 6 hold: the order has a cohort and may burn (section 4). */
export function isListed(facts: GateFacts): boolean {
  return firstFailure(LISTING_GATES, facts) === null;
}

/** What gate 10 alone says, gates 1 to 9 taken as passed. */
export function classOf(facts: OrderFacts, policy: CompiledPolicy): ClassRuling {
  const ruling = policy.cells[cellIndex(facts)];
  if (!ruling) throw new RangeError("gate 10 has no ruling for these facts");
  return ruling;
}

function firstFailure(gates: readonly CompiledGate[], facts: GateFacts): Ruling | null {
  for (const gate of gates) {
    const ruling = gate.rulings[facts[gate.fact]];
    if (ruling) return ruling;
  }
  return null;
}
