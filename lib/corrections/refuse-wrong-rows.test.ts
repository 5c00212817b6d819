import { expect, test } from "vitest";
import {
  makeAccount,
  makeOrder,
  makeReferral,
  makeRefundRow,
  makeVersion,
} from "#lib/facts/testing/make-facts.ts";
import { refuseWrongRows } from "./refuse-wrong-rows.ts";

test("facts that a file could hold are taken", () => {
  const given = {
    accounts: [makeAccount({}), makeAccount({ identityId: null })],
    products: [makeVersion({})],
    referrals: [makeReferral({ startsAt: 0, endsAt: null })],
    orders: [makeOrder({ placedAt: 0, paidAt: 0 }), makeOrder({ paidAt: null })],
    refunds: [makeRefundRow({})],
  };
  expect(() => refuseWrongRows(given)).not.toThrow();
});

test.each([
  ["paid before it was placed", { orders: [makeOrder({ placedAt: 86_400_000, paidAt: 0 })] }],
  ["ended before it began", { referrals: [makeReferral({ startsAt: 2_000, endsAt: 1_000 })] }],
  ["without an id", { orders: [makeOrder({ orderId: "" })] }],
])("%s: refused, with the column to blame", (_what, given) => {
  expect(() => refuseWrongRows(given)).toThrow(
    expect.objectContaining({
      name: "FactsRefusedError",
      rejects: [expect.objectContaining({ column: expect.stringMatching(/./) })],
    }),
  );
});
