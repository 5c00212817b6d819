/** What the demo's currencies are worth, roughly, and where prices in them are rounded to. */
const CURRENCIES = {
  USD: { minorInMajor: 100, perHundredDollars: 100, priceStep: 10 },
  EUR: { minorInMajor: 100, perHundredDollars: 92, priceStep: 10 },
  CNY: { minorInMajor: 100, perHundredDollars: 720, priceStep: 100 },
  JPY: { minorInMajor: 1, perHundredDollars: 15_000, priceStep: 10 },
  KWD: { minorInMajor: 1000, perHundredDollars: 31, priceStep: 50 },
} as const;
export type DemoCurrency = keyof typeof CURRENCIES;
export const DEMO_CURRENCIES = [
  "USD",
  "EUR",
  "CNY",
  "JPY",
  "KWD",
] as const satisfies DemoCurrency[];

/** Minor units of an amount written as people write it: 2640.5. */
export function toMinor(amount: number, currency: DemoCurrency): number {
  return Math.round(amount * CURRENCIES[currency].minorInMajor);
}

/** A dollar price in another currency, rounded as price lists are; in minor units. */
export function priceMinor(dollarCents: number, currency: DemoCurrency): number {
  const { minorInMajor, perHundredDollars, priceStep } = CURRENCIES[currency];
  const minor = (dollarCents * minorInMajor * perHundredDollars) / 10_000;
  return Math.round(minor / priceStep) * priceStep;
}
