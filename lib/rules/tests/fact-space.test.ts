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
import { BUILT_IN, COMPILED } from "./fact-space/compiled.ts";
import { GATE_FACTS, LATER_FACTS, SMOOTH, statesOf } from "./fact-space/states.ts";

const CLASS_STATES = [...statesOf([...LATER_FACTS, "kind"])];

test(
  "every state of the whole fact space is decided, as the page says",
  { timeout: 60_000 },
  () => {
    let count = 0;
    for (const facts of statesOf(FACT_NAMES)) {
      count += 1;
      if (outcomeOf(decide(facts, BUILT_IN)) === outcomeByThePage(facts, BUILT_IN)) continue;
      expect(outcomeOf(decide(facts, BUILT_IN)), stateText(facts, BUILT_IN)).toBe(
        outcomeByThePage(facts, BUILT_IN),
      );
    }
    expect(count).toBe(2_211_840);
  },
);

test.for(COMPILED)(
  "with $id, every state behind the gates is decided as the page says",
  (policy) => {
    const wrong = CLASS_STATES.filter(
      (facts) => outcomeOf(decide(facts, policy)) !== outcomeByThePage(facts, policy),
    );
    expect(wrong.map((facts) => stateText(facts, policy))).toEqual([]);
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
  const wrong = allRulings().filter(({ clauses, readings }) => {
    const cited = [...clauses, ...readings];
    return cited.length === 0 || new Set(cited).size < cited.length;
  });
  expect(wrong).toEqual([]);
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
