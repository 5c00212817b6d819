import { describe, expect, test } from "vitest";
import {
  classifyIdentity,
  CLASSES,
  GATES,
  REASONS,
  type Decision,
  type Gate,
  type Reason,
  type RebateClass,
} from "#lib/rules/index.ts";
import { seededDraw } from "./histories/draw.ts";
import { drawWorld } from "./histories/draw-world.ts";
import { historiesOf, modulePolicies } from "./histories/module-histories.ts";
import { cohortOf } from "./naive/cohort.ts";
import { gates1To6 } from "./naive/gates-1-to-6.ts";
import { policyOf } from "./naive/policies.ts";
import { history, order, refund } from "#lib/rules/examples/example.ts";
import { AMBASSADOR_2025, type Order, type World } from "#lib/rules/examples/rows.ts";
import { referralOf } from "./naive/terms.ts";

const WORLDS = 400 * Number(process.env["RULES_RUNS"] ?? 1);

/** Section 5's table, the other way round; what is not here is decided by gate 10. */
const GATE_OF: { readonly [Name in Reason]?: Gate } = {
  UNPAID: "paid",
  NOT_REFERRED: "referred",
  BEFORE_REFERRAL: "referred",
  REFERRAL_ENDED: "referred",
  NOT_OFFICIAL_CHANNEL: "official-channel",
  NOT_A_PAID_PRODUCT: "paid-product",
  PRODUCT_EXCLUDED: "rebateable-product",
  ORDER_KIND_NOT_LISTED: "listed-kind",
  IDENTITY_PENDING: "verified-identity",
  SELF_REFERRAL: "another-identity",
  REFUNDED: "not-refunded",
};

describe("a decision on any order", { timeout: WORLDS * 200 }, () => {
  test("has a class where it is eligible, else a reason, from the closed lists", () => {
    forEveryDecision((decision) => {
      const isEligible = decision.verdict === "eligible";
      expect(CLASSES.includes(decision.class as RebateClass)).toBe(isEligible);
      expect(REASONS.includes(decision.reason as Reason)).toBe(!isEligible);
      expect([decision.class, decision.reason]).toContain(null);
      const { rateBasisPoints, rebateMinor } = decision;
      expect(isEligible || rateBasisPoints + rebateMinor === 0).toBe(true);
    });
  });

  test("names the gate that decided", () => {
    forEveryDecision((decision) => {
      const gate = (decision.reason && GATE_OF[decision.reason]) ?? GATES.at(-1);
      expect(decision.gate).toBe(gate);
    });
  });

  test("names the order's account and its referral, touching ones under the first one's id", () => {
    forEveryDecision((decision, order, world) => {
      const referral = referralOf(world, order);
      expect(decision.accountId).toBe(order.account_id);
      expect(decision.referralId).toBe(referral?.referral_id ?? null);
      expect(decision.ambassadorId).toBe(referral?.ambassador_id ?? null);
    });
  });

  test("names the cohort that it was judged as, where gates 1 to 6 hold", () => {
    forEveryDecision((decision, order, world) => {
      const isListed = gates1To6(world, order) === null;
      expect(decision.cohort).toBe(isListed ? cohortOf(world, order) : null);
    });
  });

  test("shows the family's ceiling beside the rate", () => {
    forEveryDecision((decision, order, world) => {
      const { caps } = policyOf(world, order);
      const isOf = (prefix: string) => decision.class?.startsWith(prefix) === true;
      const ofFamily = isOf("DORMANT_") ? caps.dormant : isOf("PRODUCT_") ? caps.product : caps.new;
      expect(decision.capBasisPoints).toBe(decision.class === null ? null : ofFamily);
    });
  });

  test("is flagged for review where a renewal or an upgrade is a first purchase (R8)", () => {
    forEveryDecision((decision, order) => {
      const isFirst = ["FIRST_PURCHASE", "PRODUCT_FIRST_PURCHASE"].includes(decision.class ?? "");
      expect(decision.isFlagged).toBe(isFirst && order.kind !== "new");
      expect(decision.readings.includes("R8")).toBe(decision.isFlagged);
    });
  });
});

type Decided = readonly [decision: Decision, order: Order, world: World];

let decided: readonly Decided[] | null = null;

test("a record of a payment stays the earliest though another of it was refunded that very instant", () => {
  const paid = { payment: "p" };
  const facts = history(
    order("a", "2025-06-01", paid),
    order("b", "2025-06-01", paid),
    order("c", "2025-06-01", paid),
    refund("b", "2025-06-01"),
    order("d", "2025-07-01"),
  );
  const [last] = historiesOf(facts)
    .flatMap((each) => classifyIdentity(each, modulePolicies([AMBASSADOR_2025])))
    .filter(({ orderId }) => orderId === "d");
  expect(last?.evidence).toContainEqual({ role: "record-before", id: "a" });
});

/** Decided once, for every test of this file. */
function forEveryDecision(check: (decision: Decision, order: Order, world: World) => void): void {
  decided ??= Array.from({ length: WORLDS }, (_, seed) => decidedOf(seed)).flat();
  for (const each of decided) check(...each);
}

function decidedOf(seed: number): Decided[] {
  const { facts, policies } = drawWorld(seededDraw(seed), 12);
  const world = { ...facts, policies };
  const rows = new Map(facts.orders.map((order) => [order.order_id, order]));
  return historiesOf(facts)
    .flatMap((history) => classifyIdentity(history, modulePolicies(policies)))
    .flatMap((decision): Decided[] => {
      const order = rows.get(decision.orderId);
      return order === undefined ? [] : [[decision, order, world]];
    });
}
