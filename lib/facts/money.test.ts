import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CURRENCIES, requireCurrencyPlaces } from "./currencies.ts";
import { FieldError } from "./field-error.ts";
import { formatMoney, parseDecimal, parseMoney, toMinor } from "./money.ts";

const anyMinor = fc.oneof(fc.maxSafeNat(), fc.nat(100_000));
const anyCurrency = fc.constantFrom(...CURRENCIES);

describe("money is read as minor units", () => {
  test.each([
    ["0", "GBP", 0],
    ["0.00", "GBP", 0],
    ["1", "GBP", 100],
    ["1.5", "GBP", 150],
    ["1.05", "GBP", 105],
    ["1.0500", "GBP", 105],
    ["007.10", "GBP", 710],
    ["0.01", "GBP", 1],
    ["1234", "JPY", 1234],
    ["1234.000", "JPY", 1234],
    ["1.234", "KWD", 1234],
    ["1.2340", "KWD", 1234],
    ["1.2345", "CLF", 12_345],
    ["90071992547409.91", "GBP", Number.MAX_SAFE_INTEGER],
    ["9007199254740991", "JPY", Number.MAX_SAFE_INTEGER],
    ["900719925474.0991", "UYW", Number.MAX_SAFE_INTEGER],
    [`${"0".repeat(40)}1.10${"0".repeat(40)}`, "GBP", 110],
  ])("%s %s", (text, currency, minor) => expect(parseMoney(text, currency)).toBe(minor));
});

describe("what is no money in the currency is refused with the reason", () => {
  test.each([
    ["", "GBP", "is empty"],
    ["-1", "GBP", "is negative"],
    ["-0", "GBP", "is negative"],
    ["+1", "GBP", "is not a decimal"],
    ["1,00", "GBP", "is not a decimal"],
    ["1 000", "GBP", "is not a decimal"],
    [" 1", "GBP", "is not a decimal"],
    ["1\n", "GBP", "is not a decimal"],
    [".5", "GBP", "is not a decimal"],
    ["5.", "GBP", "is not a decimal"],
    ["1.2.3", "GBP", "is not a decimal"],
    ["1e3", "GBP", "is not a decimal"],
    ["0x10", "GBP", "is not a decimal"],
    ["NaN", "GBP", "is not a decimal"],
    ["Infinity", "GBP", "is not a decimal"],
    ["£1", "GBP", "is not a decimal"],
    ["١", "GBP", "is not a decimal"],
    ["1.005", "GBP", "has more than the 2 decimals of GBP"],
    ["1.0001", "GBP", "has more than the 2 decimals of GBP"],
    ["1.5", "JPY", "has more than the 0 decimals of JPY"],
    ["1.2345", "KWD", "has more than the 3 decimals of KWD"],
    ["90071992547409.92", "GBP", "is too large"],
    ["90071992547409.93", "GBP", "is too large"],
    ["9007199254740992", "JPY", "is too large"],
    ["9".repeat(400), "GBP", "is too large"],
  ])("%j %s", (text, currency, reason) => {
    expect(() => parseMoney(text, currency)).toThrow(FieldError);
    expect(() => parseMoney(text, currency)).toThrow(reason);
  });
});

test("money written is read back the same, in every currency", () => {
  fc.assert(
    fc.property(anyMinor, anyCurrency, (minor, currency) => {
      const text = formatMoney(minor, currency);
      expect(parseMoney(text, currency)).toBe(minor);
      expect(toMinor(parseDecimal(text), currency)).toBe(minor);
      expect(text.split(".")[1]?.length ?? 0).toBe(requireCurrencyPlaces(currency));
    }),
  );
});

test("amounts are written with the currency's own places", () => {
  expect(formatMoney(5, "GBP")).toBe("0.05");
  expect(formatMoney(50, "GBP")).toBe("0.50");
  expect(formatMoney(123_450, "GBP")).toBe("1234.50");
  expect(formatMoney(7, "JPY")).toBe("7");
  expect(formatMoney(7, "KWD")).toBe("0.007");
  expect(formatMoney(Number.MAX_SAFE_INTEGER, "GBP")).toBe("90071992547409.91");
  expect(() => formatMoney(-1, "GBP")).toThrow("no amount of money");
  expect(() => formatMoney(1.5, "GBP")).toThrow("no amount of money");
  expect(() => formatMoney(1, "XXX")).toThrow("not a currency");
});

describe("a decimal of unknown currency", () => {
  test("is the same text however it is written", () => {
    expect(["5.9", "5.90", "05.900000000"].map(parseDecimal)).toEqual(["5.9", "5.9", "5.9"]);
    expect(["0", "00.000"].map(parseDecimal)).toEqual(["0", "0"]);
    expect(parseDecimal("100")).toBe("100");
    expect(parseDecimal("1.2345")).toBe("1.2345");
    expect(parseDecimal("9007199254740991")).toBe("9007199254740991");
  });

  test.each([
    ["-1", "is negative"],
    ["", "is empty"],
    ["1.23456", "has more decimals than any currency"],
    ["9007199254740992", "is too large"],
  ])("is refused where no currency has it: %j", (text, reason) => {
    expect(() => parseDecimal(text)).toThrow(reason);
  });
});
