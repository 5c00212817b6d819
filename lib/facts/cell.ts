import { findCurrencyPlaces } from "./currencies.ts";
import { FieldError } from "./field-error.ts";

/** Basis points fit a four-byte integer; rates above a policy's cap are allowed, the cap rules. */
const MOST_BASIS_POINTS = 2_147_483_647;
const PRINTABLE_ASCII = /^[ -~]{1,64}$/;
const DIGITS = /^\d{1,10}$/;

export function parseId(text: string): string {
  if (PRINTABLE_ASCII.test(text)) return text;
  if (text === "") throw new FieldError("is empty");
  if (text.length > 64) throw new FieldError("is longer than 64 characters");
  throw new FieldError("has a character that is not printable ASCII");
}

/** Free text. The zero character is refused: no database column holds it. */
export function parseText(text: string): string {
  if (text.includes("\0")) throw new FieldError("has a zero character");
  return text;
}

export function parseBoolean(text: string): boolean {
  if (text === "true") return true;
  if (text === "false") return false;
  throw new FieldError("is neither true nor false");
}

export function parseBasisPoints(text: string): number {
  const value = DIGITS.test(text) ? Number(text) : NaN;
  if (value <= MOST_BASIS_POINTS) return value;
  throw new FieldError("is not a whole number of basis points (1500 is 15%)");
}

export function parseOneOf<Word extends string>(text: string, words: readonly Word[]): Word {
  for (const word of words) if (word === text) return word;
  throw new FieldError(`is none of ${words.join(", ")}`);
}

export function parseCurrency(text: string): string {
  if (findCurrencyPlaces(text) !== null) return text;
  throw new FieldError("is not an ISO 4217 currency with a minor unit, such as CNY");
}
