import { describe, expect, test } from "vitest";
import { formatsFor } from "./formats.ts";

const en = formatsFor("en", "Asia/Shanghai");
const zh = formatsFor("zh", "Asia/Shanghai");
const plain = (text: string) => text.replaceAll("\u00A0", " ");
/** 2026-09-03 14:04 at UTC+8. */
const AT = Date.UTC(2026, 8, 3, 6, 4);

describe("dates stand on the programme's clock", () => {
  test("an instant late on a UTC day is the next day in Beijing", () => {
    expect(plain(en.day(Date.UTC(2025, 2, 31, 16)))).toBe("1 Apr 2025");
  });
  test("midnight is 00:00", () => {
    expect(plain(en.dayTime(Date.UTC(2025, 2, 31, 16)))).toBe("1 Apr 2025, 00:00");
  });
  test("English writes day, month, year", () => {
    expect(plain(en.day(AT))).toBe("3 Sep 2026");
    expect(plain(en.longDay(AT))).toBe("3 September 2026");
    expect(plain(en.dayTime(AT))).toBe("3 Sep 2026, 14:04");
    expect(plain(en.dayOfMonth(AT))).toBe("3 Sep");
    expect(plain(en.month(AT))).toBe("September 2026");
  });
  test("Chinese writes year, month, day", () => {
    expect(zh.day(AT)).toBe("2026年9月3日");
    expect(plain(zh.dayTime(AT))).toBe("2026年9月3日 14:04");
    expect(zh.dayOfMonth(AT)).toBe("9月3日");
    expect(zh.month(AT)).toBe("2026年9月");
  });
  test("no date can break over two lines", () => {
    expect(en.dayTime(AT)).not.toContain(" ");
  });
});

describe("money keeps every minor unit", () => {
  test.each([
    [264_000, "USD", "2,640.00"],
    [0, "USD", "0.00"],
    [5, "USD", "0.05"],
    [-19_980, "USD", "\u2212199.80"],
    [1_234_567, "JPY", "1,234,567"],
    [1_234_567, "KWD", "1,234.567"],
    [Number.MAX_SAFE_INTEGER, "USD", "90,071,992,547,409.91"],
  ])("%i minor units of %s are %s", (minor, currency, expected) => {
    expect(en.amount(minor, currency)).toBe(expected);
    expect(zh.amount(minor, currency)).toBe(expected);
  });
  test("English names the currency by its code, Chinese by its name", () => {
    expect(plain(en.money(39_600, "USD"))).toBe("USD 396.00");
    expect(plain(zh.money(39_600, "USD"))).toBe("396.00 美元");
  });
});

test.each([
  [1500, "15%"],
  [1250, "12.5%"],
  [3201, "32.01%"],
  [0, "0%"],
])("a rate of %i basis points is %s", (basisPoints, expected) => {
  expect(en.rate(basisPoints)).toBe(expected);
});
