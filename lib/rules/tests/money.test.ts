import { expect, test } from "vitest";
import { rebateOf } from "#lib/rules/money.ts";

const BASES = [0, 1, 9_999, 10_000, 10_001, 19_999, 123_456_789, 2 ** 53 - 1];
const RATES = [0, 1, 999, 1_500, 4_500, 9_999, 10_000];

test("a rebate is the base times the rate in ten-thousandths, rounded down, to the last unit", () => {
  for (const base of BASES) {
    for (const rate of RATES) {
      const exact = (BigInt(base) * BigInt(rate)) / 10_000n;
      expect(BigInt(rebateOf(base, rate)), `${base} at ${rate}`).toBe(exact);
    }
  }
});
