import { expect, test } from "vitest";
import { makeOrder } from "#lib/facts/testing/make-facts.ts";
import { AMBASSADOR_2025 } from "#lib/rules/index.ts";
import { possibleParts } from "./part-choices.ts";
import type { Contested } from "./suggest-corrections.ts";

const paid = (day: number) => ({ placedAt: day, paidAt: day });
const order = makeOrder({ orderId: "contested", accountId: "own", ...paid(50) });

/** Three accounts of one real name; the last bought only after the contested order. */
const CONTESTED: Contested = {
  accountId: "own",
  order,
  ambassadorId: "ann",
  history: {
    identityId: "one",
    accountIds: ["own", "earlier", "later"],
    referrals: [],
    orders: [
      makeOrder({ orderId: "own-before", accountId: "own", ...paid(10) }),
      makeOrder({ orderId: "theirs-before", accountId: "earlier", ...paid(20) }),
      makeOrder({ orderId: "own-unpaid", accountId: "own", placedAt: 5, paidAt: null }),
      order,
      makeOrder({ orderId: "theirs-after", accountId: "later", ...paid(60) }),
    ],
    refunds: [],
    products: new Map(),
    ambassadors: new Map(),
  },
  policies: [AMBASSADOR_2025],
};

test("of a shared real name each account may be the one that is a person of its own", () => {
  expect(possibleParts(CONTESTED, "identity-apart")).toEqual([
    { of: "identity-apart", accountId: "earlier" },
    { of: "identity-apart", accountId: "later" },
    { of: "identity-apart", accountId: "own" },
  ]);
});

test("of earlier orders those paid before it count, the account's own each by itself", () => {
  expect(possibleParts(CONTESTED, "earlier-order-not-theirs")).toEqual([
    { of: "identity-apart", accountId: "earlier" },
    { of: "no-order", accountId: "own", orderId: "own-before" },
  ]);
});

test("a name that nobody shares, and a claim that is stated in fields, have no parts", () => {
  const alone = { ...CONTESTED, history: { ...CONTESTED.history, accountIds: ["own"] } };
  expect(possibleParts(alone, "identity-apart")).toEqual([]);
  expect(possibleParts(CONTESTED, "order-kind")).toEqual([]);
});
