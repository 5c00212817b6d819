import { describe, expect, test } from "vitest";
import { countWorkingDays, dueAfter, extendDue, type WorkCalendar } from "./working-days.ts";

const calendar: WorkCalendar = {
  timeZone: "Asia/Shanghai",
  restDays: [6, 7],
  exceptions: new Map([
    ["2026-10-01", false],
    ["2026-10-02", false],
    // A Saturday that is worked for it.
    ["2026-10-10", true],
  ]),
};

const at = (text: string) => Date.parse(`${text}+08:00`);
const endOf = (day: string) => at(`${day}T23:59:59.999`);

describe("a due date", () => {
  test.each([
    ["ten working days are two weeks", "2026-11-10T11:20:00", 10, "2026-11-24"],
    ["the day itself does not count, however early", "2026-11-10T00:00:00", 1, "2026-11-11"],
    ["nor however late", "2026-11-10T23:59:59", 1, "2026-11-11"],
    ["a Friday's next working day is Monday", "2026-11-13T09:00:00", 1, "2026-11-16"],
    ["what comes on a Saturday counts from Monday", "2026-11-14T09:00:00", 1, "2026-11-16"],
    ["holidays are passed over", "2026-09-30T09:00:00", 1, "2026-10-05"],
    ["a Saturday that is worked counts", "2026-10-09T09:00:00", 1, "2026-10-10"],
    ["no days are the day itself", "2026-11-10T11:20:00", 0, "2026-11-10"],
  ])("%s", (_what, from, days, due) => {
    expect(dueAfter(at(from), days, calendar)).toBe(endOf(due));
  });

  test("stands on the calendar's clock, not on Greenwich's", () => {
    // Monday evening in London is Tuesday in Shanghai.
    const evening = Date.parse("2026-11-09T20:00:00Z");
    expect(dueAfter(evening, 1, calendar)).toBe(endOf("2026-11-11"));
    expect(dueAfter(evening, 1, { ...calendar, timeZone: "Europe/London" })).toBe(
      Date.parse("2026-11-10T23:59:59.999Z"),
    );
  });

  test("is a day's last instant also where the clocks change", () => {
    const berlin = { ...calendar, timeZone: "Europe/Berlin", exceptions: new Map() };
    // Clocks go back on Sunday 25 October 2026.
    expect(dueAfter(Date.parse("2026-10-23T10:00:00Z"), 1, berlin)).toBe(
      Date.parse("2026-10-26T22:59:59.999Z"),
    );
  });

  test("never comes from a calendar without working days: that is a mistake, and said", () => {
    const idle = { ...calendar, restDays: [1, 2, 3, 4, 5, 6, 7], exceptions: new Map() };
    expect(() => dueAfter(0, 1, idle)).toThrow(RangeError);
  });
});

test("counting up to a due date gives the days that it was made from", () => {
  const from = at("2026-09-25T15:00:00");
  const counted = Array.from({ length: 40 }, (_, days) =>
    countWorkingDays(from, dueAfter(from, days, calendar), calendar),
  );
  expect(counted).toEqual(Array.from({ length: 40 }, (_, days) => days));
});

test("a question moves the due date by the working days that it waited", () => {
  const due = endOf("2026-11-24");
  const waited = { from: at("2026-11-12T10:00:00"), to: at("2026-11-17T09:00:00") };
  // Friday, Monday and Tuesday.
  expect(extendDue(due, waited, calendar)).toBe(endOf("2026-11-27"));
  expect(extendDue(due, { from: waited.from, to: waited.from }, calendar)).toBe(due);
});
