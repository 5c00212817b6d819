import { MOST_CURRENCY_PLACES, requireCurrencyPlaces } from "./currencies.ts";
import { FieldError } from "./field-error.ts";

const PLAIN_DECIMAL = /^\d+(?:\.\d+)?$/;

/** Integer minor units of a decimal in a currency: fewer places are fine, more only where they are zeros. */
export function parseMoney(text: string, currency: string): number {
  requirePlainDecimal(text);
  return toMinor(text, currency);
}

/**
 * A decimal that may be money in some currency, without needless zeros. Equal amounts give equal text.
 * `toMinor` makes it money once the currency is known.
 */
export function parseDecimal(text: string): string {
  requirePlainDecimal(text);
  const [whole = "", fraction = ""] = text.split(".");
  const places = fraction.replace(/0+$/, "");
  if (places.length > MOST_CURRENCY_PLACES) {
    throw new FieldError("has more decimals than any currency");
  }
  const units = whole.replace(/^0+(?=\d)/, "");
  if (!Number.isSafeInteger(Number(units))) throw new FieldError("is too large");
  return places === "" ? units : `${units}.${places}`;
}

/** Minor units of a plain decimal, in a currency that was parsed before. */
export function toMinor(decimal: string, currency: string): number {
  const places = requireCurrencyPlaces(currency);
  const point = decimal.indexOf(".");
  const whole = point < 0 ? decimal : decimal.slice(0, point);
  const fraction = point < 0 ? "" : decimal.slice(point + 1);
  if (fraction.length > places && !/^0*$/.test(fraction.slice(places))) {
    throw new FieldError(`has more than the ${places} decimals of ${currency}`);
  }
  const minor = Number(whole + fraction.slice(0, places).padEnd(places, "0"));
  if (!Number.isSafeInteger(minor)) throw new FieldError("is too large");
  return minor;
}

/** A decimal with exactly the currency's own number of places. */
export function formatMoney(minor: number, currency: string): string {
  const places = requireCurrencyPlaces(currency);
  if (!Number.isSafeInteger(minor) || minor < 0) throw new Error(`${minor} is no amount of money`);
  if (places === 0) return String(minor);
  const digits = String(minor).padStart(places + 1, "0");
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

function requirePlainDecimal(text: string): void {
  if (PLAIN_DECIMAL.test(text)) return;
  if (text === "") throw new FieldError("is empty");
  if (text.startsWith("-")) throw new FieldError("is negative");
  throw new FieldError("is not a decimal: write it like 1234.50");
}
