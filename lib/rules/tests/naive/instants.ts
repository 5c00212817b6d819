const epochMs = new Map<string, number>();

/** An RFC 3339 instant as a number of milliseconds. Remembered, since every filter asks again. */
export function instant(text: string): number {
  let known = epochMs.get(text);
  if (known === undefined) {
    known = Temporal.Instant.from(text).epochMilliseconds;
    epochMs.set(text, known);
  }
  return known;
}

/** Section 3: `from` less some calendar months, on the wall clock of a time zone (R7). */
export function monthsBefore(from: string, months: number, timeZone: string): number {
  return Temporal.Instant.from(from).toZonedDateTimeISO(timeZone).subtract({ months })
    .epochMilliseconds;
}
