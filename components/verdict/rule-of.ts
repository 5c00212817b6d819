import { CLASS_RULES } from "#lib/rules/class-rules.ts";
import { GATE_RULES } from "#lib/rules/gate-rules.ts";
import type { Clause, Outcome, Reading } from "#lib/rules/index.ts";

/** What the rule that decided rests on by itself; what the customer's status rests on stands elsewhere. */
export function ruleOf(outcome: Outcome): {
  readonly clauses: readonly Clause[];
  readonly readings: readonly Reading[];
} {
  const gate = GATE_RULES.find(({ fails }) =>
    Object.values(fails).some((each) => each === outcome),
  );
  const rule = gate ?? CLASS_RULES.find((each) => each.outcome === outcome);
  if (!rule) throw new Error(`No rule leads to ${outcome}.`);
  return rule;
}
