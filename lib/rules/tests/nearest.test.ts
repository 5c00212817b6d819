import { describe, expect, test } from "vitest";
import type { OrderFacts } from "#lib/rules/index.ts";
import { nearestFacts } from "#lib/rules/nearest.ts";
import { BUILT_IN } from "./fact-space/compiled.ts";

const FIRST: OrderFacts = {
  payment: "paid",
  referral: "active",
  channel: "official",
  purchase: "paid-product",
  product: "rebateable",
  kind: "new",
  identity: "verified",
  ambassador: "another",
  refund: "kept",
  cohort: "new",
  activity: "active",
  burn: "none",
  earlier: "none",
  firstPurchase: "none",
  programme: "started",
  chain: "none",
};

describe("the facts nearest in the way", () => {
  test("of an order that earns are none", () => {
    expect(nearest({})).toEqual([]);
  });

  test("are that of the first gate that fails, whatever else does", () => {
    expect(nearest({ channel: "other", refund: "in-full" })).toEqual([["channel"]]);
    expect(nearest({ refund: "in-full", burn: "burning" })).toEqual([["refund"]]);
  });

  test("are each fact that alone would do", () => {
    expect(nearest({ burn: "burning" })).toEqual([["cohort"], ["burn"]]);
    expect(nearest({ cohort: "existing", chain: "before-start" })).toEqual([["cohort"], ["chain"]]);
    expect(nearest({ cohort: "existing", chain: "same-subscription" })).toEqual([
      ["cohort"],
      ["chain"],
      ["kind"],
    ]);
    expect(nearest({ cohort: "existing", programme: "not-started" })).toEqual([
      ["cohort"],
      ["programme"],
    ]);
  });

  test("are two together, where one of them is not enough and no smaller set is in them", () => {
    const facts = { cohort: "existing", programme: "not-started", chain: "not-qualified" } as const;
    expect(nearest(facts)).toEqual([["cohort"], ["programme", "chain"]]);
    const burned = { burn: "burned", programme: "not-started", chain: "not-qualified" } as const;
    expect(nearest(burned)).toEqual([["cohort"], ["burn"], ["programme", "chain"]]);
  });
});

function nearest(facts: Partial<OrderFacts>) {
  return nearestFacts({ ...FIRST, ...facts }, BUILT_IN);
}
