/** Which days are worked: those of the week that are not for rest, but for the days that say otherwise. */
export type WorkCalendar = {
  readonly timeZone: string;
  /** 1 is Monday. */
  readonly restDays: readonly number[];
  /** By day, 2026-10-01: a holiday, or a weekend day that is worked. */
  readonly exceptions: ReadonlyMap<string, boolean>;
};

/** A calendar without a working day for so long is a mistake. */
const MOST_DAYS = 3_660;

/**
 * The end of the last of so many working days after an instant; its own day does not count. The last
 * millisecond of that day, so that its date is the date that people are told.
 */
export function dueAfter(at: number, workingDays: number, calendar: WorkCalendar): number {
  let day = dayAt(at, calendar);
  let left = workingDays;
  for (let count = 0; left > 0; count += 1) {
    if (count > MOST_DAYS) throw new RangeError("the calendar has no working days");
    day = day.add({ days: 1 });
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return endOf(day, calendar);
}

/** The working days after the day of one instant up to the day of another. */
export function countWorkingDays(from: number, to: number, calendar: WorkCalendar): number {
  const last = dayAt(to, calendar);
  let day = dayAt(from, calendar);
  let count = 0;
  while (Temporal.PlainDate.compare(day, last) < 0) {
    day = day.add({ days: 1 });
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}

/** A due date later by the working days that somebody else was waited for. */
export function extendDue(
  dueAt: number,
  waited: { readonly from: number; readonly to: number },
  calendar: WorkCalendar,
): number {
  return dueAfter(dueAt, countWorkingDays(waited.from, waited.to, calendar), calendar);
}

function isWorkingDay(day: Temporal.PlainDate, { restDays, exceptions }: WorkCalendar): boolean {
  return exceptions.get(day.toString()) ?? !restDays.includes(day.dayOfWeek);
}

function dayAt(at: number, { timeZone }: WorkCalendar): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate();
}

function endOf(day: Temporal.PlainDate, { timeZone }: WorkCalendar): number {
  return day.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds - 1;
}
