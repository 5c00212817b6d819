import { describe, expect, test } from "vitest";
import { placeOn, referralAxis } from "./referral-axis.ts";

const at = (text: string) => Date.parse(`${text}T00:00:00+08:00`);
const TODAY = at("2026-11-23");

describe("the axis of referrals", () => {
  test("holds every referral and today in whole years", () => {
    const axis = referralAxis(
      [
        { startsAt: at("2025-03-03"), endsAt: at("2027-03-03") },
        { startsAt: at("2026-01-05"), endsAt: null },
      ],
      TODAY,
    );
    expect([axis.from, axis.to]).toEqual([at("2025-01-01"), at("2028-01-01")]);
    expect(axis.years.map(({ name }) => name)).toEqual(["2025", "2026", "2027"]);
    expect(placeOn(axis, at("2025-01-01"))).toBe(0);
    expect(placeOn(axis, at("2028-01-01"))).toBe(100);
    expect(placeOn(axis, TODAY)).toBeGreaterThan(60);
  });

  test("names no more years than have room", () => {
    const axis = referralAxis([{ startsAt: at("2016-05-01"), endsAt: null }], TODAY);
    expect(axis.years.map(({ name }) => name)).toEqual(["2016", "2019", "2022", "2025"]);
  });

  test("is this year where there is no referral", () => {
    const axis = referralAxis([], TODAY);
    expect([axis.from, axis.to]).toEqual([at("2026-01-01"), at("2027-01-01")]);
  });
});
