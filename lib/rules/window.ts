import type { Policy } from "./policy.ts";

/**
 * Start (inclusive) of the dormancy window before an instant: the policy's calendar months earlier on its
 * own wall clock, the day clamped to the month's end, times that do not exist or exist twice resolved as
 * Temporal's `compatible` (sections 3 and 7; R1, R7).
 */
export function windowStart(at: number, policy: Pick<Policy, "timeZone" | "windowMonths">): number {
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(policy.timeZone)
    .subtract({ months: policy.windowMonths }).epochMilliseconds;
}
