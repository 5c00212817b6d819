import { describe, expect, test } from "vitest";
import {
  parseBasisPoints,
  parseBoolean,
  parseCurrency,
  parseId,
  parseOneOf,
  parseText,
} from "./cell.ts";
import { CURRENCIES, findCurrencyPlaces } from "./currencies.ts";
import { FieldError } from "./field-error.ts";

describe("an id is 1 to 64 printable ASCII characters", () => {
  test.each(["a", "~", "!", "a b", 'say "hi", ok', "x".repeat(64)])("%j is one", (text) => {
    expect(parseId(text)).toBe(text);
  });
  test.each([
    ["", "is empty"],
    ["x".repeat(65), "longer than 64"],
    ["é", "not printable ASCII"],
    ["a\tb", "not printable ASCII"],
    ["a\n", "not printable ASCII"],
    ["a\u007F", "not printable ASCII"],
    ["a\0", "not printable ASCII"],
    ["客户", "not printable ASCII"],
  ])("%j is none", (text, reason) => {
    expect(() => parseId(text)).toThrow(FieldError);
    expect(() => parseId(text)).toThrow(reason);
  });
});

test("text may be anything but a zero character", () => {
  expect(parseText("")).toBe("");
  expect(parseText("客户 <script>\n")).toBe("客户 <script>\n");
  expect(() => parseText("a\0b")).toThrow("zero character");
});

test("booleans are true and false, in lower case", () => {
  expect(parseBoolean("true")).toBe(true);
  expect(parseBoolean("false")).toBe(false);
  for (const text of ["", "TRUE", "1", "0", "yes", " true"]) {
    expect(() => parseBoolean(text)).toThrow("neither true nor false");
  }
});

test("basis points are whole numbers, none is negative, a high rate is no error", () => {
  expect(["0", "1", "1500", "12000", "2147483647"].map(parseBasisPoints)).toEqual([
    0, 1, 1500, 12_000, 2_147_483_647,
  ]);
  for (const text of ["", "-1", "+1", "1.0", "15%", "2147483648", "9".repeat(30), "1e3", " 1"]) {
    expect(() => parseBasisPoints(text)).toThrow("basis points");
  }
});

test("a word of a closed list is one of its words, exactly", () => {
  expect(parseOneOf("b", ["a", "b"])).toBe("b");
  for (const text of ["", "B", "c", "a ", "toString"]) {
    expect(() => parseOneOf(text, ["a", "b"])).toThrow("is none of a, b");
  }
});

describe("a currency is an ISO 4217 code that has a minor unit", () => {
  test.each([
    ["CNY", 2],
    ["GBP", 2],
    ["USD", 2],
    ["JPY", 0],
    ["KRW", 0],
    ["UGX", 0],
    ["ISK", 0],
    ["HUF", 2],
    ["IQD", 3],
    ["KWD", 3],
    ["TND", 3],
    ["CLF", 4],
    ["UYW", 4],
    ["MRU", 2],
    ["CHE", 2],
  ])("%s has %i places", (currency, places) => {
    expect(parseCurrency(currency)).toBe(currency);
    expect(findCurrencyPlaces(currency)).toBe(places);
  });
  test.each(["", "cny", "RMB", "XXX", "XAU", "XDR", "XTS", "BTC", "GB", "GBPX", "constructor"])(
    "%j is none",
    (text) => expect(() => parseCurrency(text)).toThrow("ISO 4217"),
  );
  test("no code stands twice in the list", () => {
    expect(CURRENCIES.length).toBe(168);
    expect(new Set(CURRENCIES).size).toBe(CURRENCIES.length);
    expect(CURRENCIES.every((code) => /^[A-Z]{3}$/.test(code))).toBe(true);
  });
});
