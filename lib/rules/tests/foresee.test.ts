import { describe, expect, test } from "vitest";
import {
  classifyIdentity,
  foresee,
  foreseeAsAmbassador,
  type IdentityHistory,
  type Order,
  visibleHistory,
} from "#lib/rules/index.ts";
import { type Draw, pick } from "./histories/draw.ts";
import { forAllWorlds, WORLDS } from "./histories/for-all-worlds.ts";
import { historiesOf, modulePolicies } from "./histories/module-histories.ts";

describe("a forecast", { timeout: WORLDS * 400 }, () => {
  test("is the decision that the order gets once it is recorded", () => {
    forAllWorlds(({ world, draw }) => {
      const policies = modulePolicies(world.policies);
      for (const history of historiesOf(world.facts)) {
        for (const draft of draftsOf(history, draw)) {
          const recorded = { ...history, orders: [...history.orders, draft] };
          const decided = classifyIdentity(recorded, policies);
          expect(decided).toContainEqual(foresee(history, draft, policies).decision);
        }
      }
    });
  });

  test("for an ambassador holds what the order would really get", () => {
    forAllWorlds(({ world, draw }) => {
      const policies = modulePolicies(world.policies);
      for (const history of historiesOf(world.facts)) {
        for (const draft of draftsOf(history, draw)) {
          const { decision } = foresee(history, draft, policies);
          const { accountId, ambassadorId } = decision;
          if (ambassadorId === null || draft.paidAt === null) continue;
          const whom = { accountId, ambassadorId, at: draft.paidAt };
          const visible = visibleHistory(history, whom, policies);
          const told = foreseeAsAmbassador(visible, draft, policies).map((prospect) =>
            [prospect.verdict, prospect.class, prospect.reason].join(" "),
          );
          const { verdict, reason, estimate } = decision;
          const truth = [verdict, decision.class ?? estimate?.class ?? null, reason].join(" ");
          expect(told).toContain(truth);
        }
      }
    });
  });
});

/** Orders that could come next: like one on record, paid after the last of them. */
function draftsOf({ orders, referrals }: IdentityHistory, draw: Draw): Order[] {
  const last = Math.max(0, ...orders.map((order) => order.paidAt ?? order.placedAt));
  const accounts = new Set(referrals.map((referral) => referral.accountId));
  return [...accounts].flatMap((accountId) => {
    if (orders.length === 0) return [];
    const like = pick(draw, orders);
    const paidAt = last + 1000 * (1 + draw.below(1_000_000));
    return { ...like, orderId: "draft", paymentId: null, accountId, placedAt: paidAt, paidAt };
  });
}
