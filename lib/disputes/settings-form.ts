import { AppError } from "#lib/errors/app-error.ts";
import { findCurrencyPlaces } from "#lib/facts/currencies.ts";
import { parseMoney } from "#lib/facts/money.ts";

/** 1 is Monday. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** What one reviewer alone may move, as a person types it; null where nothing is: then none may. */
export function readLimit(text: string, currency: string): number | null {
  if (findCurrencyPlaces(currency) === null) {
    throw new AppError("INVALID_INPUT", { fields: ["currency"] });
  }
  if (text === "") return null;
  try {
    return parseMoney(text.replaceAll(/[,\s]/g, ""), currency);
  } catch {
    // What a person typed is no amount of this currency.
    throw new AppError("INVALID_INPUT", { fields: ["amount"] });
  }
}
