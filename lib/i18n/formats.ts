import { requireCurrencyPlaces } from "#lib/facts/currencies.ts";
import type { Locale } from "./locales.ts";

/** Dates and money as a page writes them, on the programme's clock. Names of parts never break over lines. */
export type Formats = {
  /** 12 Nov 2026 */
  readonly day: (at: number) => string;
  /** 12 November 2026, for sentences */
  readonly longDay: (at: number) => string;
  /** 12 Nov 2026, 14:04 */
  readonly dayTime: (at: number) => string;
  /** 12 Nov, for the rows of a month */
  readonly dayOfMonth: (at: number) => string;
  /** November 2026 */
  readonly month: (at: number) => string;
  /** 2,640.00 */
  readonly amount: (minor: number, currency: string) => string;
  /** USD 2,640.00 */
  readonly money: (minor: number, currency: string) => string;
  /** USD in English, the currency's name in Chinese */
  readonly currency: (currency: string) => string;
  /** 12.5% */
  readonly rate: (basisPoints: number) => string;
  /** 1,234 */
  readonly count: (value: number) => string;
};

const NO_BREAK_SPACE = "\u00A0";
const MINUS = "\u2212";
const made = new Map<string, Formats>();

export function formatsFor(locale: Locale, timeZone: string): Formats {
  const key = `${locale} ${timeZone}`;
  const known = made.get(key);
  if (known) return known;
  const formats = { ...datesFor(locale, timeZone), ...moneyFor(locale) };
  made.set(key, formats);
  return formats;
}

type DateFormats = Pick<Formats, "day" | "longDay" | "dayTime" | "dayOfMonth" | "month">;

function datesFor(locale: Locale, timeZone: string): DateFormats {
  const full = { day: "numeric", year: "numeric", timeZone } as const;
  const short = partsOf(locale, { ...full, month: "short" });
  const long = partsOf(locale, { ...full, month: "long" });
  const clock = partsOf(locale, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
  });
  const time = (at: number) => `${clock(at).hour}:${clock(at).minute}`;
  if (locale === "zh") {
    const monthDay = ({ month, day }: Parts) => `${month.replace("月", "")}月${day}日`;
    const day = (at: number) => `${short(at).year}年${monthDay(short(at))}`;
    return {
      day,
      longDay: day,
      dayTime: (at) => `${day(at)}${NO_BREAK_SPACE}${time(at)}`,
      dayOfMonth: (at) => monthDay(short(at)),
      month: (at) => `${short(at).year}年${short(at).month.replace("月", "")}月`,
    };
  }
  const join = (...words: string[]) => words.join(NO_BREAK_SPACE);
  const day = (at: number) => join(short(at).day, short(at).month, short(at).year);
  return {
    day,
    longDay: (at) => join(long(at).day, long(at).month, long(at).year),
    dayTime: (at) => `${day(at)},${NO_BREAK_SPACE}${time(at)}`,
    dayOfMonth: (at) => join(short(at).day, short(at).month),
    month: (at) => join(long(at).month, long(at).year),
  };
}

type Parts = { day: string; month: string; year: string; hour: string; minute: string };

/** The order and the signs between parts are ours, so that a server and a browser never differ in them. */
function partsOf(locale: Locale, options: Intl.DateTimeFormatOptions): (at: number) => Parts {
  const format = new Intl.DateTimeFormat(locale === "zh" ? "zh-CN" : "en-US", options);
  return (at) => {
    const parts: Parts = { day: "", month: "", year: "", hour: "", minute: "" };
    for (const { type, value } of format.formatToParts(at)) {
      if (type in parts) parts[type as keyof Parts] = value;
    }
    return parts;
  };
}

type MoneyFormats = Pick<Formats, "amount" | "money" | "currency" | "rate" | "count">;

function moneyFor(locale: Locale): MoneyFormats {
  const names = new Intl.DisplayNames("zh-CN", { type: "currency" });
  const currency = (code: string) => (locale === "zh" ? (names.of(code) ?? code) : code);
  const money = (minor: number, code: string) =>
    locale === "zh"
      ? `${amountOf(minor, code)}${NO_BREAK_SPACE}${currency(code)}`
      : `${code}${NO_BREAK_SPACE}${amountOf(minor, code)}`;
  return {
    amount: amountOf,
    money,
    currency,
    rate: (basisPoints) => `${basisPoints / 100}%`,
    count: (value) => grouped(String(value)),
  };
}

/** Both languages group digits alike; digits never pass through a float. */
function amountOf(minor: number, currency: string): string {
  const places = requireCurrencyPlaces(currency);
  const digits = String(Math.abs(minor)).padStart(places + 1, "0");
  const whole = grouped(places === 0 ? digits : digits.slice(0, -places));
  const fraction = places === 0 ? "" : `.${digits.slice(-places)}`;
  return `${minor < 0 ? MINUS : ""}${whole}${fraction}`;
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, ",");
}
