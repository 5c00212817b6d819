/** Section 2, money: the ISO 4217 codes whose minor unit is not a hundredth. */
const OTHER_PLACES: Readonly<Record<number, string>> = {
  0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
  3: "BHD IQD JOD KWD LYD OMR TND",
  4: "CLF UYW",
};

export function placesOf(currency: string): number {
  const found = Object.entries(OTHER_PLACES).find(([, codes]) => codes.includes(currency));
  return found === undefined ? 2 : Number(found[0]);
}

/** A decimal as integer minor units: fewer places allowed, more only where they are zeros. */
export function amount(decimal: string, currency: string): bigint {
  const [whole = "", fraction = ""] = decimal.split(".");
  const places = placesOf(currency);
  return BigInt(whole + fraction.padEnd(places, "0").slice(0, places));
}

/** Section 9: a decimal with the currency's own number of places. */
export function decimal(minor: bigint, currency: string): string {
  const places = placesOf(currency);
  if (places === 0) return String(minor);
  const digits = String(minor).padStart(places + 1, "0");
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
