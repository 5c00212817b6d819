import { describe, expect, test } from "vitest";
import {
  applyChanges,
  classifyIdentity,
  type IdentityHistory,
  type Policy,
  whatWouldChange,
} from "#lib/rules/index.ts";
import { forAllWorlds, WORLDS } from "./histories/for-all-worlds.ts";
import { historiesOf, modulePolicies } from "./histories/module-histories.ts";
import { expectRulesOfFacts } from "./histories/rules-of-facts.ts";

type Offered = {
  readonly history: IdentityHistory;
  readonly policies: readonly Policy[];
  readonly accountId: string;
  readonly orderId: string;
};

describe("what would have changed a decision", { timeout: WORLDS * 400 }, () => {
  test("is nothing for an order that earns", () => {
    forAllOrders(({ history, orderId, policies }, verdict) => {
      const isEarning = verdict === "eligible";
      expect(isEarning ? whatWouldChange(history, orderId, policies) : []).toEqual([]);
    });
  });

  test("turns the verdict when its changes are made and everything is run again", () => {
    forAllOrders(({ history, orderId, accountId, policies }) => {
      for (const { changes, decision } of whatWouldChange(history, orderId, policies)) {
        const changed = applyChanges(history, changes, accountId);
        const again = classifyIdentity(changed, policies).find((each) => each.orderId === orderId);
        expect(again?.verdict).toBe("eligible");
        expect(again).toEqual(decision);
      }
    });
  });

  test("leaves facts that keep the rules of facts", () => {
    forAllOrders(({ history, orderId, accountId, policies }) => {
      for (const { changes } of whatWouldChange(history, orderId, policies)) {
        expectRulesOfFacts(applyChanges(history, changes, accountId));
      }
    });
  });

  test("is the smallest: none is offered that holds another, and the small ones come first", () => {
    forAllOrders(({ history, orderId, policies }) => {
      const levers = whatWouldChange(history, orderId, policies).map((each) => each.levers);
      for (const [index, smaller] of levers.entries()) {
        expect(smaller.length).toBeGreaterThanOrEqual(levers[index - 1]?.length ?? 0);
        const larger = levers.filter((other) => smaller.every((lever) => other.includes(lever)));
        expect(larger).toEqual([smaller]);
      }
    });
  });
});

function forAllOrders(check: (offered: Offered, verdict: string) => void): void {
  forAllWorlds(({ world }) => {
    const policies = modulePolicies(world.policies);
    for (const history of historiesOf(world.facts)) {
      for (const { orderId, accountId, verdict } of classifyIdentity(history, policies)) {
        check({ history, policies, accountId, orderId }, verdict);
      }
    }
  });
}
