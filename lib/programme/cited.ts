import { CLASS_RULES, GROUNDS } from "#lib/rules/class-rules.ts";
import { GATE_RULES } from "#lib/rules/gate-rules.ts";
import {
  CLASSES,
  type Clause,
  type Outcome,
  type Reading,
  REASONS,
  type Verdict,
} from "#lib/rules/index.ts";

export type Cited = { readonly clauses: readonly Clause[]; readonly readings: readonly Reading[] };

/** What the rule that leads to an outcome rests on by itself; what the customer's status rests on stands apart. */
export function citedBy(outcome: Outcome): Cited {
  const gate = GATE_RULES.find(({ fails }) =>
    Object.values(fails).some((each) => each === outcome),
  );
  const rule = gate ?? CLASS_RULES.find((each) => each.outcome === outcome);
  if (!rule) throw new Error(`No rule leads to ${outcome}.`);
  return rule;
}

/** The outcomes whose own rule rests on a clause or a reading. */
export function outcomesCiting(id: Clause | Reading): readonly Outcome[] {
  return [...CLASSES, ...REASONS].filter((outcome) => cites(citedBy(outcome), id));
}

/** The customer's standings that rest on it. */
export function standingsCiting(id: Clause | Reading): readonly ("new" | "dormant" | "existing")[] {
  return (["new", "dormant", "existing"] as const).filter((cohort) =>
    GROUNDS.some((ground) => ground.when.cohort?.includes(cohort) && cites(ground, id)),
  );
}

/** What is cited together with it anywhere in the rules. */
export function citedTogether(id: Clause | Reading): Cited {
  const all = [...GATE_RULES, ...CLASS_RULES, ...GROUNDS].filter((each) => cites(each, id));
  return {
    clauses: unique(all.flatMap(({ clauses }) => clauses)),
    readings: unique(all.flatMap(({ readings }) => readings)),
  };
}

export function verdictOf(outcome: Outcome): Verdict {
  if (outcome === "IDENTITY_PENDING") return "undecided";
  return CLASSES.some((each) => each === outcome) ? "eligible" : "ineligible";
}

function cites({ clauses, readings }: Cited, id: Clause | Reading): boolean {
  return clauses.some((each) => each === id) || readings.some((each) => each === id);
}

function unique<Id>(ids: readonly Id[]): readonly Id[] {
  return [...new Set(ids)];
}
