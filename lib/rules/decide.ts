import { cellIndex, type CompiledPolicy } from "./compile.ts";
import type { GateFact, OrderFacts } from "./order-facts.ts";
import type { GateFacts } from "./gate-facts.ts";
import { GATE_RULES } from "./gate-rules.ts";
import { gateRuling, type ClassRuling, type GateRuling, type Ruling } from "./ruling.ts";

type CompiledGate = {
  readonly fact: GateFact;
  /** The ruling of each value that fails the gate. */
  readonly rulings: { readonly [value: string]: GateRuling | undefined };
};

const GATES: readonly CompiledGate[] = GATE_RULES.map((rule) => ({
  fact: rule.fact,
  rulings: Object.fromEntries(
    Object.entries(rule.fails).map(([value, reason]) => [value, gateRuling(rule, reason)]),
  ),
}));

/** The ruling on an order's facts: the first gate that fails, else the class (section 5). Total. */
export function decide(facts: OrderFacts, policy: CompiledPolicy): Ruling {
  return refusalOf(facts) ?? classOf(facts, policy);
}

/** The ruling of the first of gates 1 to 9 that fails, or null. */
export function refusalOf(facts: GateFacts): GateRuling | null {
  for (const gate of GATES) {
    const ruling = gate.rulings[facts[gate.fact]];
    if (ruling) return ruling;
  }
  return null;
}

/** What gate 10 alone says, gates 1 to 9 taken as passed. */
export function classOf(facts: OrderFacts, policy: CompiledPolicy): ClassRuling {
  const ruling = policy.cells[cellIndex(facts)];
  if (!ruling) throw new RangeError("gate 10 has no ruling for these facts");
  return ruling;
}
