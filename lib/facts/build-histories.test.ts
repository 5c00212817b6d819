import { expect, test } from "vitest";
import { buildHistories } from "./build-histories.ts";
import type { ProgrammeFacts } from "#lib/rules/history.ts";
import {
  makeAccount,
  makeOrder,
  makeReferral,
  makeRefund,
  makeVersion,
} from "./testing/make-facts.ts";

const FACTS: ProgrammeFacts = {
  accounts: [
    makeAccount({ accountId: "a1", identityId: "i1" }),
    makeAccount({ accountId: "a2", identityId: null }),
    makeAccount({ accountId: "a3", identityId: "i1" }),
    makeAccount({ accountId: "a4", identityId: null }),
    // Named like an account without an identity, and no kin of it.
    makeAccount({ accountId: "a5", identityId: "a2" }),
  ],
  ambassadors: [
    { ambassadorId: "m1", identityId: "i1", name: "", email: "" },
    { ambassadorId: "m2", identityId: "a4", name: "", email: "" },
  ],
  products: [
    makeVersion({}),
    makeVersion({ effectiveFrom: 5 }),
    makeVersion({ productCode: "p2" }),
  ],
  referrals: [
    makeReferral({ accountId: "a3" }),
    makeReferral({ referralId: "r2", accountId: "a2" }),
  ],
  orders: [
    makeOrder({ orderId: "o1", accountId: "a1", paidAt: 10 }),
    makeOrder({ orderId: "o2", accountId: "a2" }),
    makeOrder({ orderId: "o3", accountId: "a3", paidAt: 30 }),
    makeOrder({ orderId: "o4", accountId: "a4" }),
  ],
  refunds: [makeRefund({ orderId: "o1", refundedAt: 20, amountMinor: 1000 })],
};

test("accounts of one identity are one history, accounts without one stand alone", () => {
  const summary = buildHistories(FACTS).map((history) => ({
    identityId: history.identityId,
    accountIds: history.accountIds,
    referrals: history.referrals.map(({ referralId }) => referralId),
    orders: history.orders.map(({ orderId }) => orderId),
    refunds: history.refunds.map(({ refundId }) => refundId),
  }));
  expect(summary).toEqual([
    {
      identityId: "i1",
      accountIds: ["a1", "a3"],
      referrals: ["r1"],
      orders: ["o1", "o3"],
      refunds: ["f1"],
    },
    { identityId: null, accountIds: ["a2"], referrals: ["r2"], orders: ["o2"], refunds: [] },
    { identityId: null, accountIds: ["a4"], referrals: [], orders: ["o4"], refunds: [] },
    { identityId: "a2", accountIds: ["a5"], referrals: [], orders: [], refunds: [] },
  ]);
});

test("an ambassador's own records come from their identity, on whatever account", () => {
  const [history] = buildHistories(FACTS);
  expect(history?.ambassadors.get("m1")).toEqual({
    identityId: "i1",
    recordIntervals: [
      { after: 10, before: 20 },
      { after: 30, before: null },
    ],
  });
  expect(history?.ambassadors.get("m2")).toEqual({ identityId: "a4", recordIntervals: [] });
});

test("every version of a product is known to every history", () => {
  for (const { products } of buildHistories(FACTS)) {
    expect(products.get("p1")?.length).toBe(2);
    expect(products.get("p2")?.length).toBe(1);
  }
});
