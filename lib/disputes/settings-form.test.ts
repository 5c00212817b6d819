import { expect, test } from "vitest";
import { readLimit } from "./settings-form.ts";

test.each([
  ["2,500.00", "USD", 250_000],
  ["2500", "USD", 250_000],
  ["375 000", "JPY", 375_000],
  ["0", "EUR", 0],
  ["", "EUR", null],
] as const)("%j %s is a limit of %j minor units", (text, currency, minor) => {
  expect(readLimit(text, currency)).toBe(minor);
});

test.each([
  ["1.234", "USD", "amount"],
  ["0.5", "JPY", "amount"],
  ["-1", "USD", "amount"],
  ["much", "USD", "amount"],
  ["1", "ZZZ", "currency"],
] as const)("%j %s is refused for its %s", (text, currency, field) => {
  expect(() => readLimit(text, currency)).toThrow(
    expect.objectContaining({ code: "INVALID_INPUT", details: { fields: [field] } }),
  );
});
