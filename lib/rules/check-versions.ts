import type { Policy } from "./policy.ts";

/**
 * A list of policy versions that may be in force together (section 7).
 * @throws RangeError where ids or `effectiveFrom`s repeat, no version starts at the beginning of time,
 * or a version is out of range
 */
export function checkVersions(policies: readonly Policy[]): void {
  const starts = policies.map((policy) => policy.effectiveFrom);
  if (new Set(policies.map((policy) => policy.id)).size < policies.length) {
    throw new RangeError("two policy versions have one id");
  }
  if (new Set(starts).size < policies.length || !starts.includes(null)) {
    throw new RangeError(
      "policy versions need different effectiveFroms, the first from the beginning of time",
    );
  }
  for (const { id, caps, windowMonths, timeZone } of policies) {
    const isRate = (cap: number) => Number.isInteger(cap) && cap >= 0 && cap <= 10_000;
    if (!Object.values(caps).every(isRate)) {
      throw new RangeError(`policy ${id}: a cap is not from 0 to 10000 basis points`);
    }
    if (!Number.isInteger(windowMonths) || windowMonths < 0) {
      throw new RangeError(`policy ${id}: the window is not a whole number of months`);
    }
    if (!isTimeZone(timeZone)) {
      throw new RangeError(`policy ${id}: ${timeZone} is no IANA name of a time zone`);
    }
  }
}

/** Temporal takes offsets and whole dates for time zones too; those have no name to keep. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}
