import { PROGRAMME_TIME_ZONE } from "./programme-clock.ts";
import type { RibbonSpan } from "./ribbon.ts";

/** The axis of a ribbon, from one start of a quarter to another, with its marks. */
export type RibbonAxis = RibbonSpan & { readonly ticks: readonly RibbonTick[] };

export type RibbonTick = {
  readonly at: number;
  /** At the start of a year that is named; the others are small. */
  readonly year: number | null;
};

/** Room after the last thing shown, as a part of the whole. */
const ROOM = 0.05;

/** More years than this are marked by years alone. */
const MOST_YEARS_IN_QUARTERS = 4;

/** And of still more, only so many are named. */
const MOST_YEARS_NAMED = 12;

/** The axis over a number of instants, in whole quarters of the programme's clock. */
export function ribbonAxis(instants: readonly number[]): RibbonAxis {
  const from = Math.min(...instants);
  const to = Math.max(...instants);
  const first = quarterOf(from);
  const last = quarterOf(Math.round(to + (to - from) * ROOM)).add({ months: 3 });
  return { from: instantOf(first), to: instantOf(last), ticks: ticksBetween(first, last) };
}

function ticksBetween(first: Temporal.PlainDate, last: Temporal.PlainDate): RibbonTick[] {
  const years = last.year - first.year;
  const everyYear = Math.ceil(years / MOST_YEARS_NAMED);
  const ticks: RibbonTick[] = [];
  const step = years > MOST_YEARS_IN_QUARTERS ? { years: 1 } : { months: 3 };
  const start = years > MOST_YEARS_IN_QUARTERS ? nextYear(first) : first;
  for (let day = start; Temporal.PlainDate.compare(day, last) <= 0; day = day.add(step)) {
    const isNamed = day.month === 1 && day.year % Math.max(1, everyYear) === 0;
    ticks.push({ at: instantOf(day), year: isNamed ? day.year : null });
  }
  return ticks;
}

function quarterOf(at: number): Temporal.PlainDate {
  const day = Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(PROGRAMME_TIME_ZONE)
    .toPlainDate();
  return day.with({ month: day.month - ((day.month - 1) % 3), day: 1 });
}

function nextYear(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.month === 1 ? day : day.with({ month: 1 }).add({ years: 1 });
}

function instantOf(day: Temporal.PlainDate): number {
  return day.toZonedDateTime(PROGRAMME_TIME_ZONE).epochMilliseconds;
}
