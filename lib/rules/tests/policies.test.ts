import { describe, expect, test } from "vitest";
import {
  AMBASSADOR_2025,
  BUILT_IN_POLICIES,
  compilePolicies,
  type Policy,
} from "#lib/rules/index.ts";
import { CLASS_RULES, type ClassRule } from "#lib/rules/class-rules.ts";
import { checkGates, compileCells } from "#lib/rules/compile.ts";
import { GATE_RULES, type GateRule } from "#lib/rules/gate-rules.ts";
import { COMPILED } from "./fact-space/compiled.ts";

describe("the built-in policy", () => {
  test("is the one of the programme page, from the beginning of time", () => {
    expect(BUILT_IN_POLICIES).toEqual([AMBASSADOR_2025]);
    expect(AMBASSADOR_2025).toEqual({
      id: "ambassador-2025",
      effectiveFrom: null,
      timeZone: "Asia/Shanghai",
      caps: { new: 4500, dormant: 4500, product: 1500 },
      windowMonths: 12,
      programmeStart: Temporal.Instant.from("2025-04-01T00:00:00+08:00").epochMilliseconds,
      paygBurn: "referrer-existing",
      dormantScope: "cohort",
      upgradeScope: "any",
      lineage: "product",
    });
  });
});

describe("a list of policy versions", () => {
  test("is compiled once, the latest first", () => {
    const list = [
      version({}),
      version({ id: "b", effectiveFrom: 2 }),
      version({ id: "c", effectiveFrom: 1 }),
    ];
    const compiled = compilePolicies(list);
    expect(compiled.map(({ id }) => id)).toEqual(["b", "c", "ambassador-2025"]);
    expect(compiled.map((policy) => policy.version)).toEqual([list[1], list[2], list[0]]);
    expect(compilePolicies(list)).toBe(compiled);
  });

  test("may change before 1970", () => {
    const list = [version({ id: "b", effectiveFrom: -1 }), version({})];
    for (const given of [list, list.toReversed()]) {
      expect(compilePolicies(given).map(({ id }) => id)).toEqual(["b", "ambassador-2025"]);
    }
  });

  test.for([
    ["no version at all", []],
    ["no version from the beginning of time", [version({ effectiveFrom: 1 })]],
    ["two versions from the beginning of time", [version({}), version({ id: "b" })]],
    ["two versions from one instant", [version({}), later("b"), later("c")]],
    ["two versions with one id", [version({}), later("ambassador-2025")]],
    ["a cap below nothing", [version({ caps: { new: -1, dormant: 0, product: 0 } })]],
    ["a cap above everything", [version({ caps: { new: 0, dormant: 10_001, product: 0 } })]],
    ["a cap between two basis points", [version({ caps: { new: 0, dormant: 0, product: 0.5 } })]],
    ["a window of less than no months", [version({ windowMonths: -1 })]],
    ["a window of half a month", [version({ windowMonths: 1.5 })]],
    ["a time zone that nobody knows", [version({ timeZone: "Mars/Base" })]],
    ["an offset in place of a time zone", [version({ timeZone: "+08:00" })]],
    ["a time zone without a name", [version({ timeZone: "" })]],
  ] as const)("with %s is refused", ([, list]) => {
    expect(() => compilePolicies(list)).toThrow(RangeError);
  });

  test("may use the bounds themselves", () => {
    const list = [version({ caps: { new: 0, dormant: 10_000, product: 1 }, windowMonths: 0 })];
    expect(compilePolicies(list)).toHaveLength(1);
  });
});

describe("a rule book", () => {
  test("as it stands loads, whatever the switches", () => {
    for (const policy of COMPILED) {
      expect(compileCells(CLASS_RULES, policy)).toHaveLength(policy.cells.length);
    }
    expect(() => checkGates(GATE_RULES)).not.toThrow();
  });

  test("with a state that no rule decides is refused", () => {
    const rules = CLASS_RULES.filter(({ outcome }) => outcome !== "RENEWAL");
    expect(() => compileCells(rules, AMBASSADOR_2025)).toThrow("has not one outcome but: none");
  });

  test("with a state that two rules decide is refused", () => {
    const rules = [...CLASS_RULES, ...CLASS_RULES.slice(0, 1)];
    expect(() => compileCells(rules, AMBASSADOR_2025)).toThrow(
      "has not one outcome but: PAYG_BURNED_FIRST_PURCHASE, PAYG_BURNED_FIRST_PURCHASE",
    );
  });

  test("with a condition that no state meets is refused", () => {
    const [first, ...rest] = CLASS_RULES;
    if (first === undefined) throw new Error("there are rules");
    const rules = [{ ...first, when: [...first.when, { kind: [] }] }, ...rest];
    expect(() => compileCells(rules, AMBASSADOR_2025)).toThrow(
      'dead condition in the rule book: {"kind":[]}',
    );
  });

  test("with an outcome that cites nothing is refused", () => {
    const rules = CLASS_RULES.map((rule) => (rule.outcome === "RENEWAL" ? uncited(rule) : rule));
    expect(() => compileCells(rules, AMBASSADOR_2025)).toThrow("RENEWAL cites neither");
  });

  test("with a gate that cites nothing is refused", () => {
    const gates = GATE_RULES.map((gate) => (gate.gate === "paid" ? uncited(gate) : gate));
    expect(() => checkGates(gates)).toThrow("a gate cites neither");
  });
});

function uncited<R extends ClassRule | GateRule>(rule: R): R {
  return { ...rule, clauses: [], readings: [] };
}

function version(change: Partial<Policy>): Policy {
  return { ...AMBASSADOR_2025, ...change };
}

function later(id: string): Policy {
  return version({ id, effectiveFrom: 1 });
}
