import { MOST_CURRENCY_PLACES } from "#lib/facts/currencies.ts";
import { parseMoney } from "#lib/facts/money.ts";
import { dayOf, spanOf } from "#lib/decisions/read/programme-clock.ts";
import { BILLINGS, KINDS } from "#lib/rules/index.ts";
import type { DraftTerms } from "./list-alternatives.ts";

/** What an address says of a draft: each a text or nothing, and none to be believed. */
export type AskedTerms = Readonly<
  Partial<Record<"product" | "kind" | "billing" | "day" | "amount" | "currency", string>>
>;

/** What a check begins with, where nothing else is said. */
export type TermDefaults = {
  readonly accountId: string;
  readonly productCode: string;
  readonly currency: string;
  readonly currencies: readonly string[];
  readonly amount: string;
  readonly today: number;
};

export type ReadTerms = DraftTerms & {
  /** 2026-12-01 */
  readonly day: string;
  readonly amount: string;
};

const LONGEST_AMOUNT = 16 + MOST_CURRENCY_PLACES;
const HALF_DAY_MS = 12 * 3_600_000;
/** Nobody plans further ahead, and terms will have changed by then. */
const LATEST_DAYS = 3 * 366;

/** The terms of an address; what makes no sense there counts as not said. An order lies ahead. */
export function readTerms(asked: AskedTerms, defaults: TermDefaults): ReadTerms {
  const { today } = defaults;
  const currency = defaults.currencies.find((each) => each === asked.currency) ?? defaults.currency;
  const amount = readAmount(asked.amount, currency) ?? readAmount(defaults.amount, currency);
  const day = readDay(asked.day, today) ?? dayOf(today);
  return {
    accountId: defaults.accountId,
    productCode: asked.product ?? defaults.productCode,
    kind: KINDS.find((each) => each === asked.kind) ?? "new",
    billing: BILLINGS.find((each) => each === asked.billing) ?? "subscription",
    day,
    // Today's order is paid now, any other at noon.
    at: day === dayOf(today) ? today : (spanOf(day)?.from ?? today) + HALF_DAY_MS,
    currency,
    amount: amount?.text ?? "0",
    amountMinor: amount?.minor ?? 0,
  };
}

function readDay(text: string | undefined, today: number): string | null {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const span = spanOf(text);
  if (!span || span.to <= today || span.from > today + LATEST_DAYS * 2 * HALF_DAY_MS) return null;
  return text;
}

/** People group digits. */
function readAmount(text: string | undefined, currency: string) {
  const plain = (text ?? "").replaceAll(/[,\s]/g, "");
  if (plain === "" || plain.length > LONGEST_AMOUNT) return null;
  try {
    return { text: plain, minor: parseMoney(plain, currency) };
  } catch {
    return null;
  }
}
