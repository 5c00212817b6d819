import { expect, test } from "vitest";
import { readTerms } from "./read-terms.ts";

const defaults = {
  accountId: "a",
  productCode: "p",
  currency: "USD",
  currencies: ["USD", "JPY"],
  amount: "4000",
  today: Date.parse("2026-11-23T01:12:00Z"),
};

test("an address that says nothing asks about a new subscription today", () => {
  expect(readTerms({}, defaults)).toEqual({
    accountId: "a",
    productCode: "p",
    kind: "new",
    billing: "subscription",
    day: "2026-11-23",
    at: defaults.today,
    currency: "USD",
    amount: "4000",
    amountMinor: 400_000,
  });
});

test.each([
  ["a day that is over", { day: "2026-11-22" }],
  ["a day that never is", { day: "2027-02-30" }],
  ["a day nobody plans for", { day: "2039-01-01" }],
  ["a kind that is none", { kind: "gift" }],
  ["a currency of nobody's", { currency: "XAU" }],
  ["an amount that is no money", { amount: "1e9" }],
  ["an amount below nothing", { amount: "-5" }],
  ["more decimals than the currency has", { amount: "1.005" }],
])("%s counts as not said", (_what, asked) => {
  expect(readTerms(asked, defaults)).toEqual(readTerms({}, defaults));
});

test("another day is that day's noon on the programme's clock", () => {
  expect(readTerms({ day: "2026-12-01" }, defaults).at).toBe(Date.parse("2026-12-01T04:00:00Z"));
});

test("people may group digits", () => {
  expect(readTerms({ amount: "12,345.60" }, defaults).amountMinor).toBe(1_234_560);
});

test("an amount is of the currency chosen", () => {
  expect(readTerms({ amount: "500", currency: "JPY" }, defaults).amountMinor).toBe(500);
});
