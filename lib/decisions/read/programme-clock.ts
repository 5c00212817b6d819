import { AMBASSADOR_2025 } from "#lib/rules/policy.ts";

/** The clock that days and months of lists stand on: that of the programme. */
export const PROGRAMME_TIME_ZONE = AMBASSADOR_2025.timeZone;

/** Instants from `from` on and before `to`. */
export type Span = { readonly from: number; readonly to: number };

/** The span of a year, a month or a day: 2026, 2026-11, 2026-11-12; null where there is no such day. */
export function spanOf(text: string): Span | null {
  const [year = 0, month, day] = text.split("-").map(Number);
  try {
    const first = Temporal.PlainDate.from(
      { year, month: month ?? 1, day: day ?? 1 },
      { overflow: "reject" },
    );
    const next = first.add(
      day === undefined ? (month === undefined ? { years: 1 } : { months: 1 }) : { days: 1 },
    );
    return { from: startOf(first), to: startOf(next) };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The last instant of a day, 2026-11-12; null where the text is no day. */
export function endOfDay(text: string): number | null {
  const span = /^\d{4}-\d{2}-\d{2}$/.test(text) ? spanOf(text) : null;
  return span && span.to - 1;
}

/** The month of an instant, as 2026-11. */
export function monthOf(at: number): string {
  return dayOf(at).slice(0, -3);
}

/** The day of an instant, as 2026-11-12. */
export function dayOf(at: number): string {
  return zoned(at).toPlainDate().toString();
}

/** The instant with the programme's offset, as 2026-11-12T14:04:00+08:00. */
export function isoOf(at: number): string {
  return zoned(at).toString({
    timeZoneName: "never",
    smallestUnit: at % 1000 === 0 ? "second" : "millisecond",
  });
}

function zoned(at: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(PROGRAMME_TIME_ZONE);
}

function startOf(day: Temporal.PlainDate): number {
  return day.toZonedDateTime(PROGRAMME_TIME_ZONE).epochMilliseconds;
}
