import { describe, expect, test } from "vitest";
import { windowEnd, windowStart } from "#lib/rules/window.ts";

const HOUR_MS = 60 * 60 * 1000;
type Clock = Parameters<typeof windowStart>[1];

describe("the end of a window", () => {
  test("is the anniversary, where nothing is clamped", () => {
    const clock = { timeZone: "Asia/Shanghai", windowMonths: 12 };
    expect(ends("2024-06-20T12:00:00+08:00", clock)).toBe("2025-06-20T04:00:00Z");
  });

  test("of 29 February is 1 March, when the day is in no later window", () => {
    const clock = { timeZone: "Asia/Shanghai", windowMonths: 12 };
    expect(ends("2024-02-29T12:00:00+08:00", clock)).toBe("2025-02-28T16:00:00Z");
  });

  test("may come before days that hold the instant again", () => {
    const clock = { timeZone: "UTC", windowMonths: 1 };
    expect(ends("2026-02-28T12:00:00Z", clock)).toBe("2026-03-28T12:00:00Z");
    expect(ends("2026-02-28T12:00:00Z", clock, "2026-03-29T01:00:00Z")).toBe(
      "2026-03-29T12:00:00Z",
    );
    expect(ends("2026-02-28T12:00:00Z", clock, "2026-03-31T12:00:01Z")).toBe(
      "2026-03-31T12:00:01Z",
    );
  });

  test.for([
    ["Asia/Shanghai", 12],
    ["Asia/Shanghai", 1],
    ["Europe/London", 1],
    ["Europe/London", 12],
    ["America/New_York", 6],
    ["America/New_York", 5],
    // Changes its clock at midnight.
    ["America/Santiago", 7],
    // Left out a whole day in December 2011.
    ["Pacific/Apia", 3],
  ] as const)("in %s over %i months is what looking at every hour finds", ([timeZone, months]) => {
    const clock = { timeZone, windowMonths: months };
    const hours = hoursAround(timeZone);
    const wrong: string[] = [];
    for (const at of hours) {
      const found = windowEnd(at, clock);
      const expected = firstHour(at, at, clock);
      if (found !== expected) wrong.push(`${iso(at)}: ${iso(found)}, not ${iso(expected)}`);
      const from = found + HOUR_MS;
      const again = windowEnd(at, clock, from);
      const expectedAgain = firstHour(at, from, clock);
      if (again !== expectedAgain) wrong.push(`${iso(at)} from ${iso(from)}: ${iso(again)}`);
    }
    expect(wrong).toEqual([]);
  });
});

/** Hours near the ends of months and around each change of clock. */
function hoursAround(timeZone: string): number[] {
  const year = timeZone === "Pacific/Apia" ? 2011 : 2024;
  const start = Temporal.PlainDate.from({ year, month: 1, day: 1 }).toZonedDateTime(timeZone);
  const edges = Array.from({ length: 14 }, (_, month) => start.add({ months: month }));
  let change = start.getTimeZoneTransition("next");
  for (let count = 0; change !== null && count < 4; count += 1) {
    edges.push(change);
    change = change.getTimeZoneTransition("next");
  }
  return edges.flatMap(({ epochMilliseconds }) =>
    Array.from({ length: 20 }, (_, index) => epochMilliseconds + (index * 5 - 72) * HOUR_MS),
  );
}

/** The clocks asked here change at whole hours, so that every end lies on one. */
function firstHour(at: number, from: number, clock: Clock): number {
  const anniversary = zoned(at, clock).add({ months: clock.windowMonths });
  let hour = Math.max(from, anniversary.epochMilliseconds - 4 * 24 * HOUR_MS);
  while (windowStart(hour, clock) < at) hour += HOUR_MS;
  return hour;
}

function zoned(at: number, { timeZone }: Clock): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
}

function ends(at: string, clock: Clock, from = at): string {
  return iso(windowEnd(epochMs(at), clock, epochMs(from)));
}

function epochMs(instant: string): number {
  return Temporal.Instant.from(instant).epochMilliseconds;
}

function iso(at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toString();
}
