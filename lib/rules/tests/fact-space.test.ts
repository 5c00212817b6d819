import { expect, test } from "vitest";
import {
  CLASSES,
  CLAUSES,
  FACT_NAMES,
  FAMILIES,
  READINGS,
  REASONS,
  type OrderFacts,
  type Policy,
} from "#lib/rules/index.ts";
import { decide } from "#lib/rules/decide.ts";
import type { Ruling } from "#lib/rules/ruling.ts";
import { outcomeByThePage } from "./fact-space/outcome-by-the-page.ts";
import { COMPILED, GATE_FACTS, LATER_FACTS, SMOOTH, statesOf } from "./fact-space/states.ts";

const CLASS_STATES = [...statesOf([...LATER_FACTS, "kind"])];

test(
  "every state of the whole fact space is decided, as the page says",
  { timeout: 60_000 },
  () => {
    const [policy] = COMPILED;
    if (policy === undefined) throw new Error("the built-in switches compile");
    let count = 0;
    for (const facts of statesOf(FACT_NAMES)) {
      count += 1;
      if (outcomeOf(decide(facts, policy)) === outcomeByThePage(facts, policy)) continue;
      expect(outcomeOf(decide(facts, policy)), stateText(facts, policy)).toBe(
        outcomeByThePage(facts, policy),
      );
    }
    expect(count).toBe(2_211_840);
  },
);

test.for(COMPILED)(
  "with $id, every state behind the gates is decided as the page says",
  (policy) => {
    for (const facts of CLASS_STATES) {
      const ruling = decide(facts, policy);
      expect(outcomeOf(ruling), stateText(facts, policy)).toBe(outcomeByThePage(facts, policy));
    }
  },
);

test("every class, reason, family, clause and reading is reached and cited", () => {
  const rulings = allRulings();
  const reached = <T>(valuesOf: (ruling: Ruling) => readonly T[]) =>
    [...new Set(rulings.flatMap(valuesOf))].toSorted();
  expect(reached((r) => [outcomeOf(r)])).toEqual([...CLASSES, ...REASONS].toSorted());
  expect(reached((r) => (r.family === null ? [] : [r.family]))).toEqual(FAMILIES.toSorted());
  expect(reached((r) => r.clauses)).toEqual(CLAUSES.toSorted());
  expect(reached((r) => r.readings)).toEqual(READINGS.toSorted());
});

test("every outcome cites a clause or a reading, and none twice", () => {
  for (const { clauses, readings, ...ruling } of allRulings()) {
    const cited = [...clauses, ...readings];
    expect(cited.length, outcomeOf(ruling)).toBeGreaterThan(0);
    expect(new Set(cited).size).toBe(cited.length);
  }
});

function allRulings(): Ruling[] {
  const gates = GATE_FACTS.flatMap((name) => [...statesOf([name])]);
  return COMPILED.flatMap((policy) =>
    [...gates, ...CLASS_STATES].map((facts) => decide(facts, policy)),
  );
}

function outcomeOf({ class: name, reason }: Pick<Ruling, "class" | "reason">): string {
  return name ?? reason ?? "";
}

function stateText(facts: OrderFacts, policy: Policy): string {
  const unusual = FACT_NAMES.filter((name) => facts[name] !== SMOOTH[name]);
  return `${policy.id}: ${unusual.map((name) => `${name} ${facts[name]}`).join(", ")}`;
}
