import { expect, test } from "vitest";
import { explain, forCustomer, type Explanation } from "#lib/rules/index.ts";
import { seededDraw } from "./histories/draw.ts";
import { drawWorld } from "./histories/draw-world.ts";
import { historiesOf, modulePolicies } from "./histories/module-histories.ts";

const WORLDS = 60 * Number(process.env["RULES_RUNS"] ?? 1);

test("a customer is told the outcome and what it rests on, and nothing of any row", () => {
  for (const explanation of everyExplanation()) {
    const { decision, facts, decisive, policy } = explanation;
    const { verdict, gate, clauses, readings, cohort } = decision;
    const told = { verdict, gate, clauses, readings, cohort, policy, money: null };
    expect(forCustomer(explanation, { showsMoney: false })).toEqual({
      ...told,
      outcome: decision.verdict === "eligible" ? decision.class : decision.reason,
      facts: {
        ...(decisive.includes("purchase") && { purchase: facts.purchase }),
        ...(decisive.includes("chain") && { chain: facts.chain }),
      },
    });
  }
});

test("the ambassador's money is there where it is asked for, and only then", () => {
  for (const explanation of everyExplanation()) {
    const { currency, baseMinor, rateBasisPoints, rebateMinor } = explanation.decision;
    const money = { currency, baseMinor, rateBasisPoints, rebateMinor };
    expect(forCustomer(explanation, { showsMoney: true })).toEqual({
      ...forCustomer(explanation, { showsMoney: false }),
      money,
    });
  }
});

test("a decision without class and reason is none", () => {
  const [explanation] = everyExplanation();
  if (explanation === undefined) throw new Error("the worlds have orders");
  const decision = { ...explanation.decision, class: null, reason: null };
  expect(() => forCustomer({ ...explanation, decision }, { showsMoney: false })).toThrow(
    "neither class nor reason",
  );
});

function everyExplanation(): readonly Explanation[] {
  return Array.from({ length: WORLDS }, (_, seed) => drawWorld(seededDraw(seed), 10)).flatMap(
    ({ facts, policies }) =>
      historiesOf(facts).flatMap((history) =>
        history.orders.flatMap(
          ({ orderId }) => explain(history, orderId, modulePolicies(policies)) ?? [],
        ),
      ),
  );
}
