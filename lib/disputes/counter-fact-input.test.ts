import { expect, test } from "vitest";
import { CLAIMS } from "#db/schema/dispute-words.ts";
import type { CounterFact } from "./counter-fact.ts";
import { momentField, readCounterFact } from "./counter-fact-input.ts";

const NOON = Date.UTC(2026, 10, 12, 4, 0, 5);

test.each<[string, CounterFact, Record<string, string>]>([
  ["a real name of its own", { claim: "identity-apart" }, {}],
  [
    "an earlier order that cannot be named",
    { claim: "earlier-order-not-theirs", orderId: null },
    { orderId: "" },
  ],
  [
    "an open referral",
    { claim: "referral", startsAt: NOON, endsAt: null },
    { startsAt: "2026-11-12T12:00:05", endsAt: "" },
  ],
  ["a payment", { claim: "order-paid", paidAt: NOON - 5000 }, { paidAt: "2026-11-12T12:00" }],
  ["a kind", { claim: "order-kind", kind: "renewal" }, { kind: "renewal" }],
  [
    "amounts as people write them",
    { claim: "order-amount", listMinor: 294_000, paidMinor: 264_050 },
    { list: "2,940", paid: "2,640.50" },
  ],
  [
    "a box that is not ticked",
    { claim: "product-flags", countsAsPurchase: true, rebateable: false },
    { countsAsPurchase: "on" },
  ],
])("a form states %s", (_, fact, fields) => {
  expect(readCounterFact(fact.claim, fields, "USD")).toEqual(fact);
});

test("a missing order needs no id and is placed when it was paid", () => {
  const fields = {
    productCode: "ecs",
    kind: "new",
    billing: "subscription",
    paidAt: "2026-11-12T12:00:05",
    currency: "JPY",
    list: "3000",
    paid: "3000",
  };
  expect(readCounterFact("missing-order", fields, null)).toMatchObject({
    order: { orderId: null, placedAt: NOON, paidAt: NOON, listMinor: 3000, channel: "official" },
  });
});

test.each([
  ["no day", "referral", { startsAt: "yesterday" }],
  ["a day that is not there", "order-paid", { paidAt: "2026-02-30T10:00" }],
  ["a negative amount", "order-amount", { list: "10", paid: "-1" }],
  ["too many decimals", "order-amount", { list: "10", paid: "1.005" }],
  ["a kind that nobody knows", "order-kind", { kind: "gift" }],
  ["a text of any length", "refund-not-happened", { refundId: "r".repeat(100) }],
] as const)("%s is no counter-fact", (_, claim, fields) => {
  expect(readCounterFact(claim, fields, "USD")).toBeNull();
});

test.each(CLAIMS)("an empty form of %s throws nothing", (claim) => {
  expect(() => readCounterFact(claim, {}, null)).not.toThrow();
});

test("a moment that was prefilled and left alone is the same moment", () => {
  expect(readCounterFact("order-paid", { paidAt: momentField(NOON) }, null)).toEqual({
    claim: "order-paid",
    paidAt: NOON,
  });
});
