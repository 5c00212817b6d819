import { expect, test } from "vitest";
import type { FactName, OrderFacts } from "#lib/rules/index.ts";
import { decide } from "#lib/rules/decide.ts";
import type { Ruling } from "#lib/rules/ruling.ts";
import { BUILT_IN, COMPILED } from "./fact-space/compiled.ts";
import { GATE_FACTS, LATER_FACTS, statesOf } from "./fact-space/states.ts";

const SUBSETS = subsetsOf(LATER_FACTS);
const CLASS_STATES = [...statesOf([...LATER_FACTS, "kind"])];

test("what a gate refuses rests on that gate's fact and those of the gates before it", () => {
  for (const [index, name] of GATE_FACTS.entries()) {
    for (const facts of statesOf([name])) {
      const ruling = decideBuiltIn(facts);
      if (ruling.gate === "class") continue;
      expect(ruling.decisive).toEqual(GATE_FACTS.slice(0, index + 1));
      expect(ruling.turnsOn).toBe(name);
      expectEachGateToMatter(facts, ruling);
    }
  }
});

test.for(COMPILED)(
  "with $id, decisive facts force the outcome, none of them can be left out, and no fewer do",
  (policy) => {
    const rulings = new Map(CLASS_STATES.map((facts) => [facts, decide(facts, policy)]));
    const forced = forcedBySubset(rulings);
    for (const [facts, ruling] of rulings) {
      if (ruling.gate !== "class") continue;
      expect(ruling.decisive.slice(0, GATE_FACTS.length)).toEqual(GATE_FACTS);
      expect(ruling.decisive).toContain(ruling.turnsOn);
      const own = ruling.decisive.slice(GATE_FACTS.length);
      expect(isForced(forced, own, facts), `${own.join()} forces ${outcomeOf(ruling)}`).toBe(true);
      const fewer = SUBSETS.filter((names) => names.length < own.length);
      expect(fewer.filter((names) => isForced(forced, names, facts))).toEqual([]);
    }
  },
);

test("what gate 10 says rests on every gate before it", () => {
  const passed = CLASS_STATES.filter((facts) => decideBuiltIn(facts).gate === "class");
  expect(passed.length).toBe((CLASS_STATES.length * 3) / 4);
  for (const facts of passed) expectEachGateToMatter(facts, decideBuiltIn(facts));
});

/** For each gate's fact that is decisive, another value of it leads elsewhere. */
function expectEachGateToMatter(facts: OrderFacts, ruling: Ruling): void {
  for (const name of GATE_FACTS.filter((fact) => ruling.decisive.includes(fact))) {
    const others = [...statesOf([name], facts)].map((state) => outcomeOf(decideBuiltIn(state)));
    expect(new Set(others).size, `${name} matters to ${outcomeOf(ruling)}`).toBeGreaterThan(1);
  }
}

type Forced = ReadonlyMap<string, ReadonlyMap<string, boolean>>;

/** For each set of facts, with the kind, and each of their values: whether they force one outcome. */
function forcedBySubset(rulings: ReadonlyMap<OrderFacts, Ruling>): Forced {
  const forced = new Map<string, ReadonlyMap<string, boolean>>();
  for (const names of SUBSETS) {
    const outcomes = new Map<string, Set<string>>();
    for (const [facts, ruling] of rulings) {
      const key = valuesOf(names, facts);
      outcomes.set(key, (outcomes.get(key) ?? new Set()).add(outcomeOf(ruling)));
    }
    forced.set(names.join(), new Map([...outcomes].map(([key, set]) => [key, set.size === 1])));
  }
  return forced;
}

function isForced(forced: Forced, names: readonly FactName[], facts: OrderFacts): boolean {
  return forced.get(names.join())?.get(valuesOf(names, facts)) === true;
}

function valuesOf(names: readonly FactName[], facts: OrderFacts): string {
  return [...names.map((name) => facts[name]), facts.kind].join();
}

function subsetsOf(names: readonly FactName[]): FactName[][] {
  const [name, ...rest] = names;
  if (name === undefined) return [[]];
  return subsetsOf(rest).flatMap((subset) => [subset, [name, ...subset]]);
}

function decideBuiltIn(facts: OrderFacts): Ruling {
  return decide(facts, BUILT_IN);
}

function outcomeOf(ruling: Ruling): string {
  return ruling.class ?? ruling.reason ?? "";
}
