import type { Policy } from "./policy.ts";

type Clock = Pick<Policy, "timeZone" | "windowMonths">;

/**
 * Start (inclusive) of the dormancy window before an instant: the policy's calendar months earlier on its
 * own wall clock, the day clamped to the month's end, times that do not exist or exist twice resolved as
 * Temporal's `compatible` (sections 3 and 7; R1, R7).
 */
export function windowStart(at: number, { timeZone, windowMonths }: Clock): number {
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(timeZone)
    .subtract({ months: windowMonths }).epochMilliseconds;
}

/**
 * The first instant whose window no longer holds the given one. Months differ in length, so that adding
 * them back may miss by some days: the instants around are asked.
 */
export function windowEnd(at: number, clock: Clock): number {
  let early = at;
  let late = Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(clock.timeZone)
    .add({ months: clock.windowMonths, days: 7 }).epochMilliseconds;
  while (early < late) {
    const middle = Math.floor((early + late) / 2);
    if (windowStart(middle, clock) >= at) late = middle;
    else early = middle + 1;
  }
  return late;
}
