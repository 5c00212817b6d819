import { describe, expect, test } from "vitest";
import {
  CLASSES,
  classifyIdentity,
  CLAUSES,
  EVIDENCE_ROLES,
  explain,
  GATES,
  READINGS,
  REASONS,
  SWITCHES,
  type Explanation,
} from "#lib/rules/index.ts";
import type { Facts, NaivePolicy } from "#lib/rules/examples/rows.ts";
import { cases } from "#lib/rules/examples/index.ts";
import { parseExpectation } from "#lib/rules/examples/expectation.ts";
import { FACT_NAMES, FACT_VALUES } from "#lib/rules/order-facts.ts";
import { GATE_FACTS } from "./fact-space/states.ts";
import { moduleDecisions } from "./histories/module-decisions.ts";
import { historiesOf, modulePolicies } from "./histories/module-histories.ts";
import { AMBASSADOR_2025 } from "#lib/rules/examples/rows.ts";

test.for(cases)("$story", ({ history, policies = [AMBASSADOR_2025], expect: expected }) => {
  const decisions = moduleDecisions(history, policies);
  for (const [orderId, text] of Object.entries(expected)) {
    const decision = decisions.find(({ row }) => row.order_id === orderId);
    const { row, estimate, by } = parseExpectation(text);
    expect(decision, orderId).toMatchObject({ row, estimate });

    const explanation = explained(history, orderId, policies);
    const gates = GATE_FACTS.slice(0, 1 + GATES.indexOf(explanation.decision.gate));
    expect(explanation.decisive, orderId).toEqual([...gates, ...by]);
  }
});

describe("the table of cases", () => {
  const policies = cases.flatMap((each) => each.policies ?? [AMBASSADOR_2025]);

  test("has a row for every class and every reason", () => {
    const texts = cases.flatMap((each) => Object.values(each.expect));
    const rows = texts.map((text) => parseExpectation(text).row);
    expect(new Set(rows.map((row) => row.class || row.reason))).toEqual(
      new Set([...CLASSES, ...REASONS]),
    );
  });

  test("has a row for every clause and every reading, and tells no story twice", () => {
    expect(new Set(cases.flatMap((each) => each.clauses.split(" ")))).toEqual(
      new Set([...CLAUSES, ...READINGS]),
    );
    expect(new Set(cases.map((each) => each.story)).size).toBe(cases.length);
  });

  test.for(FACT_NAMES)("has a row for every value of the fact %s", (name) => {
    const seen = cases.flatMap(
      ({ history, policies: versions = [AMBASSADOR_2025], expect: rows }) =>
        Object.keys(rows).map((orderId) => explained(history, orderId, versions).facts[name]),
    );
    expect(new Set(seen)).toEqual(new Set(FACT_VALUES[name]));
  });

  test("has a row for every role of evidence", () => {
    const roles = cases.flatMap(({ history, policies: versions = [AMBASSADOR_2025] }) =>
      historiesOf(history)
        .flatMap((each) => classifyIdentity(each, modulePolicies(versions)))
        .flatMap(({ evidence }) => evidence.map(({ role }) => role)),
    );
    expect(new Set(roles)).toEqual(new Set(EVIDENCE_ROLES));
  });

  test.for(["paygBurn", "dormantScope", "upgradeScope", "lineage"] as const)(
    "has a row for every setting of the switch %s",
    (name) => {
      expect(new Set(policies.map((policy) => policy[name]))).toEqual(new Set(SWITCHES[name]));
    },
  );
});

function explained(facts: Facts, orderId: string, policies: readonly NaivePolicy[]): Explanation {
  for (const history of historiesOf(facts)) {
    const explanation = explain(history, orderId, modulePolicies(policies));
    if (explanation !== null) return explanation;
  }
  throw new Error(`${orderId} is not in the history`);
}
