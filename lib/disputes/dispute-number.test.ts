import { expect, test } from "vitest";
import { readDisputeNumber, writeDisputeNumber } from "./dispute-number.ts";

test.each([
  [1, "D-0001"],
  [417, "D-0417"],
  [12_345, "D-12345"],
])("%i is called %s, and found by that name", (number, name) => {
  expect(writeDisputeNumber(number)).toBe(name);
  expect(readDisputeNumber(name)).toBe(number);
});

test.each(["417", "D-417", "D-0000", "D-00417", "d-0417", "D-0417x", "", "D-9999999999999999"])(
  "%s names no dispute",
  (name) => {
    expect(readDisputeNumber(name)).toBeNull();
  },
);
