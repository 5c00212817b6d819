import { cellIndex, type CompiledPolicy } from "./compile.ts";
import type { OrderFacts } from "./order-facts.ts";
import { GATE_RULES } from "./rule-book.ts";
import { gateRuling, type ClassRuling, type Ruling } from "./ruling.ts";

/** Each gate with the ruling of every value that fails it, in the order of section 5. */
const GATES = GATE_RULES.map((rule) => ({
  fact: rule.fact,
  rulings: new Map<string, Ruling>(
    Object.entries(rule.fails).map(([value, reason]) => [value, gateRuling(rule, reason)]),
  ),
}));

/** Gates 1 to 6 are asked of every order; those that pass have a cohort and may burn (section 4). */
export const LISTING_GATES = 6;

/** The ruling on an order's facts: the first gate that fails, else the class (section 5). Total. */
export function decide(facts: OrderFacts, policy: CompiledPolicy): Ruling {
  return firstFailure(facts) ?? classOf(facts, policy);
}

/** The ruling of the first of the given number of gates that fails, or null. */
export function firstFailure(facts: OrderFacts, gateCount = GATES.length): Ruling | null {
  for (let index = 0; index < gateCount; index += 1) {
    const gate = GATES[index];
    const ruling = gate?.rulings.get(facts[gate.fact]);
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
