import { FieldError } from "./field-error.ts";

/** 0001-01-01T00:00:00Z and 9999-12-31T23:59:59.999Z: every instant has a four-digit year. */
export const EARLIEST_INSTANT = -62_135_596_800_000;
export const LATEST_INSTANT = 253_402_300_799_999;

const MINUTE = 60_000;
const DAY = 86_400_000;
const SHAPE =
  "is not an instant: write it like 2025-04-01T00:00:00+08:00, with at most three decimals of a second and an offset or Z";

/** Epoch milliseconds of an RFC 3339 instant with an offset; exact, without leniency. */
export function parseInstant(text: string): number {
  if (!hasPunctuation(text)) throw new FieldError(SHAPE);
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  const second = twoDigits(text, 17);
  const fractionEnd = text[19] === "." ? endOfDigits(text, 20) : 19;
  const milliseconds = fractionEnd === 19 ? 0 : parseMilliseconds(text, fractionEnd);
  const offset = parseOffset(text, fractionEnd);
  const isRead = year + month + day + hour + minute + second + milliseconds + offset;
  if (Number.isNaN(isRead)) throw new FieldError(SHAPE);
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    throw new FieldError("names a day that the calendar does not have");
  }
  if (hour > 23 || minute > 59 || second > 59) {
    throw new FieldError("names a time that the clock does not have");
  }
  const at =
    daysSinceEpoch(year, month, day) * DAY +
    ((hour * 60 + minute) * 60 + second) * 1000 +
    milliseconds -
    offset * MINUTE;
  if (at < EARLIEST_INSTANT || at > LATEST_INSTANT) {
    throw new FieldError("is outside the years 1 to 9999");
  }
  return at;
}

/** The one way an instant is written: UTC, milliseconds only where there are any. */
export function formatInstant(at: number): string {
  const text = new Date(at).toISOString();
  return at % 1000 === 0 ? `${text.slice(0, 19)}Z` : text;
}

function hasPunctuation(text: string): boolean {
  const separator = text[10];
  return (
    text[4] === "-" &&
    text[7] === "-" &&
    (separator === "T" || separator === "t") &&
    text[13] === ":" &&
    text[16] === ":"
  );
}

function parseMilliseconds(text: string, end: number): number {
  const count = end - 20;
  if (count < 1 || count > 3) return NaN;
  return Number(text.slice(20, end).padEnd(3, "0"));
}

/** Minutes east of UTC of the offset that must be all of the text from `start` on. */
function parseOffset(text: string, start: number): number {
  const sign = text[start];
  if (sign === "Z" || sign === "z") return text.length === start + 1 ? 0 : NaN;
  if ((sign !== "+" && sign !== "-") || text.length !== start + 6) return NaN;
  const hours = twoDigits(text, start + 1);
  const minutes = twoDigits(text, start + 4);
  if (text[start + 3] !== ":" || hours > 23 || minutes > 59) return NaN;
  return sign === "+" ? hours * 60 + minutes : -(hours * 60 + minutes);
}

function endOfDigits(text: string, start: number): number {
  let end = start;
  while (digit(text, end) >= 0) end += 1;
  return end;
}

function twoDigits(text: string, start: number): number {
  return digit(text, start) * 10 + digit(text, start + 1);
}

function digit(text: string, index: number): number {
  const value = text.charCodeAt(index) - 48;
  return value >= 0 && value <= 9 ? value : NaN;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days of the proleptic Gregorian calendar since 1970-01-01, years counted from March on. */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const shifted = month > 2 ? year : year - 1;
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  return shifted * 365 + leapDays + dayOfYear - 719_468;
}
