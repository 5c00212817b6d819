import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FieldError } from "./field-error.ts";
import { EARLIEST_INSTANT, formatInstant, LATEST_INSTANT, parseInstant } from "./instant.ts";

const anyInstant = fc.integer({ min: EARLIEST_INSTANT, max: LATEST_INSTANT });

describe("an instant is read exactly", () => {
  test.each([
    ["1970-01-01T00:00:00Z", 0],
    ["1969-12-31T23:59:59.999Z", -1],
    ["2025-04-01T00:00:00+08:00", 1_743_436_800_000],
    ["2025-03-31T23:59:59+08:00", 1_743_436_799_000],
    ["2025-03-31T16:00:00Z", 1_743_436_800_000],
    ["2025-03-31t16:00:00z", 1_743_436_800_000],
    ["2025-03-31T11:30:00-04:30", 1_743_436_800_000],
    ["2025-03-31T16:00:00-00:00", 1_743_436_800_000],
    ["2025-03-31T16:00:00.5Z", 1_743_436_800_500],
    ["2025-03-31T16:00:00.05Z", 1_743_436_800_050],
    ["2025-03-31T16:00:00.005Z", 1_743_436_800_005],
    ["2024-02-29T00:00:00Z", Date.UTC(2024, 1, 29)],
    ["2000-02-29T00:00:00Z", Date.UTC(2000, 1, 29)],
    ["2025-12-31T23:59:59.999Z", Date.UTC(2025, 11, 31, 23, 59, 59, 999)],
    ["2026-01-01T23:58:59+23:59", Date.UTC(2025, 11, 31, 23, 59, 59)],
    ["2025-12-31T00:00:00-23:59", Date.UTC(2025, 11, 31, 23, 59)],
    ["0001-01-01T00:00:00Z", EARLIEST_INSTANT],
    ["0001-01-01T08:00:00+08:00", EARLIEST_INSTANT],
    ["9999-12-31T23:59:59.999Z", LATEST_INSTANT],
  ])("%s", (text, at) => expect(parseInstant(text)).toBe(at));
});

describe("what is no instant is refused with the reason", () => {
  const shape = "is not an instant";
  test.each([
    ["", shape],
    ["2025-04-01", shape],
    ["2025-04-01T00:00:00", shape],
    ["2025-04-01T00:00Z", shape],
    ["2025-04-01 00:00:00Z", shape],
    ["2025-4-1T00:00:00Z", shape],
    ["2025-04-01T00:00:00+0800", shape],
    ["2025-04-01T00:00:00+08", shape],
    ["2025-04-01T00:00:00+8:00", shape],
    ["2025-04-01T00:00:00+24:00", shape],
    ["2025-04-01T00:00:00+08:60", shape],
    ["2025-04-01T00:00:00+08-00", shape],
    ["2025-04-01T00:00:00x08:00", shape],
    ["2025-04-01T00:00:00+08:00 ", shape],
    [" 2025-04-01T00:00:00+08:00", shape],
    ["2025-04-01T00:00:00ZZ", shape],
    ["2025-04-01T00:00:00.Z", shape],
    ["2025-04-01T00:00:00.0000Z", shape],
    ["2025-04-01T00:00:00.123456Z", shape],
    ["2025-04-01T00:00:00,5Z", shape],
    ["+025-04-01T00:00:00Z", shape],
    ["20x5-04-01T00:00:00Z", shape],
    ["2025-0x-01T00:00:00Z", shape],
    ["2025-04-x1T00:00:00Z", shape],
    ["2025-04-01Tx0:00:00Z", shape],
    ["2025-04-01T00:x0:00Z", shape],
    ["2025-04-01T00:00:x0Z", shape],
    ["2025/04/01T00:00:00Z", shape],
    ["2025-04/01T00:00:00Z", shape],
    ["2025-04-01T00.00:00Z", shape],
    ["2025-04-01T00:00.00Z", shape],
    ["२०२५-04-01T00:00:00Z", shape],
    ["April 1, 2025 00:00:00 GMT", shape],
    ["1743436800000", shape],
    ["2025-00-01T00:00:00Z", "calendar"],
    ["2025-13-01T00:00:00Z", "calendar"],
    ["2025-04-00T00:00:00Z", "calendar"],
    ["2025-04-31T00:00:00Z", "calendar"],
    ["2025-06-31T00:00:00Z", "calendar"],
    ["2025-09-31T00:00:00Z", "calendar"],
    ["2025-11-31T00:00:00Z", "calendar"],
    ["2025-01-32T00:00:00Z", "calendar"],
    ["2025-02-29T00:00:00Z", "calendar"],
    ["2024-02-30T00:00:00Z", "calendar"],
    ["1900-02-29T00:00:00Z", "calendar"],
    ["2025-04-01T24:00:00Z", "clock"],
    ["2025-04-01T23:60:00Z", "clock"],
    ["2025-06-30T23:59:60Z", "clock"],
    ["0001-01-01T00:00:00+00:01", "years"],
    ["9999-12-31T23:59:59-00:01", "years"],
    ["0000-06-01T00:00:00Z", "years"],
  ])("%j", (text, reason) => {
    expect(() => parseInstant(text)).toThrow(FieldError);
    expect(() => parseInstant(text)).toThrow(reason);
  });
});

test("an instant written is read back the same", () => {
  fc.assert(
    fc.property(anyInstant, (at) => {
      expect(parseInstant(formatInstant(at))).toBe(at);
    }),
  );
});

test("an instant is the same whatever offset it is written in", () => {
  const minutes = fc.integer({ min: -1439, max: 1439 });
  const inner = fc.integer({ min: EARLIEST_INSTANT + 9e7, max: LATEST_INSTANT - 9e7 });
  fc.assert(
    fc.property(inner, minutes, (at, offset) => {
      const local = new Date(at + offset * 60_000).toISOString().slice(0, -1);
      const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, "0");
      const rest = String(Math.abs(offset) % 60).padStart(2, "0");
      expect(parseInstant(`${local}${offset < 0 ? "-" : "+"}${hours}:${rest}`)).toBe(at);
    }),
  );
});

test("milliseconds are written only where there are any", () => {
  expect(formatInstant(1_743_436_800_000)).toBe("2025-03-31T16:00:00Z");
  expect(formatInstant(1_743_436_800_050)).toBe("2025-03-31T16:00:00.050Z");
  expect(formatInstant(-1)).toBe("1969-12-31T23:59:59.999Z");
});
