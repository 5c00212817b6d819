import { customType } from "drizzle-orm/pg-core";

/**
 * An instant of the domain: epoch milliseconds in code, `timestamptz` in the database.
 * `-Infinity` is "from the beginning of time", which has no number of its own.
 */
export const instant = customType<{ data: number; driverData: string }>({
  dataType: () => "timestamp (3) with time zone",
  toDriver: instantToText,
  fromDriver: textToInstant,
});

/** Text that PostgreSQL reads as the instant; exact for years 1 to 9999. */
export function instantToText(instantMs: number): string {
  return instantMs === -Infinity ? "-infinity" : new Date(instantMs).toISOString();
}

/** Reads what PostgreSQL writes with `DateStyle` ISO, in whatever time zone the session is. */
export function textToInstant(text: string): number {
  if (text === "-infinity") return -Infinity;
  const iso = text.replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00");
  const parsed = Date.parse(iso);
  if (Number.isNaN(parsed)) throw new Error(`The database returned "${text}" for an instant.`);
  return parsed;
}
