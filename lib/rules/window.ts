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
 * The first instant, at or after another, whose window no longer holds the given one. Later instants may
 * hold it again: the last days of a month can look back to one and the same day.
 */
export function windowEnd(at: number, clock: Clock, from = at): number {
  const { timeZone, windowMonths: months } = clock;
  const day = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate();
  const first = day.subtract({ days: 1 }).add({ months });
  const fromDay = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone);
  let date = laterOf(first, fromDay.toPlainDate());
  for (;;) {
    const found = endOn(date, at, from, clock);
    if (found !== null) return found;
    date = date.add({ days: 1 });
  }
}

/** On one day: between two seams the window's start moves as time does. */
function endOn(date: Temporal.PlainDate, at: number, from: number, clock: Clock): number | null {
  const start = Math.max(startOf(date, clock.timeZone), from);
  const dayEnd = startOf(date.add({ days: 1 }), clock.timeZone);
  const inside = seamsOf(date, clock).filter((seam) => seam > start && seam < dayEnd);
  const seams = [start, ...inside.toSorted((a, b) => a - b)];
  for (const [index, seam] of seams.entries()) {
    const end = seam + Math.max(0, at - windowStart(seam, clock));
    if (end < (seams[index + 1] ?? dayEnd)) return end;
  }
  return null;
}

/** Where, within a day, the window's start may jump: at changes of the clock, its own and those of the day looked back to. */
function seamsOf(date: Temporal.PlainDate, { timeZone, windowMonths }: Clock): number[] {
  const mirrored = changesOn(date.subtract({ months: windowMonths }), timeZone)
    .flatMap(wallTimesOf)
    .flatMap((time) =>
      (["earlier", "later"] as const).map((disambiguation) =>
        date.toPlainDateTime(time).toZonedDateTime(timeZone, { disambiguation }),
      ),
    );
  return [...changesOn(date, timeZone), ...mirrored].map((each) => each.epochMilliseconds);
}

/** What the clock shows at its change, before and after. */
function wallTimesOf(change: Temporal.ZonedDateTime): Temporal.PlainTime[] {
  const before = change.subtract({ milliseconds: 1 }).toPlainTime().add({ milliseconds: 1 });
  return [before, change.toPlainTime()];
}

/** The changes of clock on a day, each as the first moment after it. */
function changesOn(date: Temporal.PlainDate, timeZone: string): Temporal.ZonedDateTime[] {
  const end = startOf(date.add({ days: 1 }), timeZone);
  const changes: Temporal.ZonedDateTime[] = [];
  let change = date
    .toZonedDateTime(timeZone)
    .subtract({ nanoseconds: 1 })
    .getTimeZoneTransition("next");
  while (change !== null && change.epochMilliseconds <= end) {
    changes.push(change);
    change = change.getTimeZoneTransition("next");
  }
  return changes;
}

function startOf(date: Temporal.PlainDate, timeZone: string): number {
  return date.toZonedDateTime(timeZone).epochMilliseconds;
}

function laterOf(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) < 0 ? b : a;
}
