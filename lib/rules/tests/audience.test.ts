import { describe, expect, test } from "vitest";
import {
  explain,
  forAmbassador,
  isInScope,
  type AmbassadorExplanation,
  type Explanation,
  type IdentityHistory,
  type Order,
} from "#lib/rules/index.ts";
import { history, order, referral } from "#lib/rules/examples/example.ts";
import { seededDraw } from "./histories/draw.ts";
import { drawWorld } from "./histories/draw-world.ts";
import { historiesOf, modulePolicies } from "./histories/module-histories.ts";
import { AMBASSADOR_2025, type Order as Row, type World } from "#lib/rules/examples/rows.ts";
import { referralOf } from "./naive/terms.ts";

const WORLDS = 250 * Number(process.env["RULES_RUNS"] ?? 1);

type Shown = {
  readonly world: World;
  readonly history: IdentityHistory;
  readonly order: Order;
  readonly row: Row;
  readonly ambassadorId: string;
  readonly explanation: Explanation;
};

describe("an ambassador", { timeout: WORLDS * 200 }, () => {
  test("sees an order paid under their own referral, or unpaid and placed under it, and no other", () => {
    forEveryAmbassador(({ world, history, order, row, ambassadorId, explanation }) => {
      const asPaid = { ...row, paid_at: row.paid_at || row.placed_at };
      const isTheirs = referralOf(world, asPaid)?.ambassador_id === ambassadorId;
      expect(isInScope(order, history, ambassadorId)).toBe(isTheirs);
      expect(forAmbassador(explanation, history, ambassadorId) !== null).toBe(isTheirs);
    });
  });

  test("gets the same decision, end, money, product and policy as a reviewer", () => {
    forEverySeen(({ explanation }, seen) => {
      const { evidence: exact, ...decision } = explanation.decision;
      expect(seen.decision).toMatchObject(decision);
      expect(seen.decision.evidence).toHaveLength(exact.length);
      expect(seen).toMatchObject({
        turnsOn: explanation.turnsOn,
        decisive: explanation.decisive,
        money: explanation.money,
        product: explanation.product,
        policy: explanation.policy,
      });
      const unproved = explanation.steps.map((step) => ({ ...step, evidence: [] }));
      expect(seen.steps.map((step) => ({ ...step, evidence: [] }))).toEqual(unproved);
    });
  });

  test("is told the decisive facts and no others", () => {
    forEverySeen(({ explanation }, seen) => {
      const told = explanation.decisive.map((name) => [name, explanation.facts[name]]);
      expect(seen.facts).toEqual(Object.fromEntries(told));
    });
  });

  test("is told the cohort and its anchor, which is an order of theirs, but no window", () => {
    forEverySeen(({ explanation, history, ambassadorId }, seen) => {
      const { cohort } = explanation;
      expect(seen.cohort === null).toBe(cohort === null);
      if (cohort === null || seen.cohort === null) return;
      const { evidence, ...rest } = seen.cohort;
      expect(rest).toEqual({
        cohort: cohort.cohort,
        anchorOrderId: cohort.anchorOrderId,
        anchorPaidAt: cohort.anchorPaidAt,
      });
      expect(evidence).toHaveLength(cohort.evidence.length);
      const anchor = history.orders.find((each) => each.orderId === cohort.anchorOrderId);
      expect(anchor && isInScope(anchor, history, ambassadorId)).toBe(true);
    });
  });

  test("sees exactly the evidence of the order's own account under their own referral", () => {
    forEverySeen((shown, seen) => {
      const all = [
        ...pairs(shown.explanation.decision.evidence, seen.decision.evidence),
        ...shown.explanation.steps.flatMap(({ evidence }, index) =>
          pairs(evidence, seen.steps[index]?.evidence ?? []),
        ),
        ...pairs(shown.explanation.cohort?.evidence ?? [], seen.cohort?.evidence ?? []),
      ];
      for (const [exact, told] of all) expect(told).toEqual(toldOf(exact, shown));
    });
  });
});

test("an order that happens to be named like the ambassador is not taken for their own record", () => {
  const facts = history(
    order("ann's own", "2025-01-01", { account: "ann-shop" }),
    order("burn", "2025-06-01", { payg: true }),
    order("ann", "2025-06-02"),
  );
  const policies = modulePolicies([AMBASSADOR_2025]);
  const buyers = historiesOf(facts).find(({ orders }) => orders.some((o) => o.orderId === "burn"));
  if (buyers === undefined) throw new Error("the buyer has orders");
  const explanation = explain(buyers, "burn", policies);
  const seen = explanation && forAmbassador(explanation, buyers, "ann");
  expect(seen?.decision.evidence).toContainEqual({
    isExact: false,
    role: "ambassador-record",
    place: "outside-referral",
  });
});

test.for([
  ["before it began, though the order was placed before that too", "2025-05-31 23:59:59", "before"],
  ["the instant it began, on another account", "2025-06-01 00:00:00", "outside"],
] as const)("a record paid %s, is told to be %s-referral", ([, paidAt, place]) => {
  const facts = history(
    referral("buyer", "ann", "2025-06-01 00:00:00"),
    order("record", paidAt, { account: "buyer-2" }),
    order("bought", "2025-06-03", { placed: "2025-05-01" }),
  );
  const policies = modulePolicies([AMBASSADOR_2025]);
  const buyers = historiesOf(facts).find(({ orders }) =>
    orders.some((o) => o.orderId === "bought"),
  );
  const explanation = buyers && explain(buyers, "bought", policies);
  const seen = explanation && forAmbassador(explanation, buyers, "ann");
  expect(seen?.decision.evidence).toContainEqual({
    isExact: false,
    role: "product-record",
    place: `${place}-referral`,
  });
});

type Exact = Explanation["decision"]["evidence"][number];
type Told = AmbassadorExplanation["decision"]["evidence"][number];

function pairs(exact: readonly Exact[], told: readonly Told[]): [Exact, Told | undefined][] {
  return exact.map((each, index) => [each, told[index]]);
}

/** A row of the order itself, or an order of its account under the ambassador; else that there is one. */
function toldOf({ role, id }: Exact, { world, order, ambassadorId }: Shown): Told {
  if (role === "referral" || role === "full-refund") return { isExact: true, role, id };
  const outside = { isExact: false, role, place: "outside-referral" } as const;
  if (role === "ambassador-record") return outside;
  const row = world.orders.find((each) => each.order_id === id);
  const own = world.orders.find((each) => each.order_id === order.orderId);
  if (row === undefined || own === undefined) throw new Error(`${id} is no order`);
  const isTheirs = referralOf(world, row)?.ambassador_id === ambassadorId;
  if (row.account_id === own.account_id && isTheirs) return { isExact: true, role, id };
  const first = referralOf(world, { ...own, paid_at: own.paid_at || own.placed_at });
  const isBefore = first !== null && Temporal.Instant.compare(row.paid_at, first.starts_at) < 0;
  return isBefore ? { ...outside, place: "before-referral" } : outside;
}

function forEverySeen(check: (shown: Shown, seen: AmbassadorExplanation) => void): void {
  forEveryAmbassador((shown) => {
    const seen = forAmbassador(shown.explanation, shown.history, shown.ambassadorId);
    if (seen !== null) check(shown, seen);
  });
}

let everyShown: readonly Shown[] | null = null;

/** Explained once, for every test of this file. */
function forEveryAmbassador(check: (shown: Shown) => void): void {
  everyShown ??= Array.from({ length: WORLDS }, (_, seed) => shownOf(seed)).flat();
  for (const each of everyShown) check(each);
}

function shownOf(seed: number): Shown[] {
  const { facts, policies } = drawWorld(seededDraw(seed), 10);
  const world = { ...facts, policies };
  const list = modulePolicies(policies);
  return historiesOf(facts).flatMap((history) =>
    history.orders.flatMap((order) => {
      const row = facts.orders.find((each) => each.order_id === order.orderId);
      const explanation = explain(history, order.orderId, list);
      if (row === undefined || explanation === null) throw new Error("it is in the history");
      return ["ann", "bob", "self"].map((ambassadorId) => {
        return { world, history, order, row, ambassadorId, explanation };
      });
    }),
  );
}
