/**
 * ISO 4217 list one: every code that has a minor unit, by its number of decimal places. From the list
 * published on 2024-06-25, with XCG and XAD of 2025. Codes whose minor unit is "N.A." (XAU, XDR, XXX, ...) are not money here.
 */
const CODES_BY_PLACES: readonly (readonly [places: number, codes: string])[] = [
  [0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"],
  [
    2,
    `AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD
     CDF CHE CHF CHW CNY COP COU CRC CUC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP
     GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL
     MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN
     QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD
     TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG`,
  ],
  [3, "BHD IQD JOD KWD LYD OMR TND"],
  [4, "CLF UYW"],
];

const PLACES_BY_CODE: ReadonlyMap<string, number> = new Map(
  CODES_BY_PLACES.flatMap(([places, codes]) =>
    codes.split(/\s+/).map((code): [string, number] => [code, places]),
  ),
);

/** No currency has more decimal places than this. */
export const MOST_CURRENCY_PLACES = Math.max(...PLACES_BY_CODE.values());

export const CURRENCIES: readonly string[] = [...PLACES_BY_CODE.keys()].toSorted();

/** Decimal places of a currency's minor unit, or null where it is not an ISO 4217 code that has one. */
export function findCurrencyPlaces(currency: string): number | null {
  return PLACES_BY_CODE.get(currency) ?? null;
}

/** The same for a currency that was parsed before. */
export function requireCurrencyPlaces(currency: string): number {
  const places = PLACES_BY_CODE.get(currency);
  if (places === undefined) throw new Error(`${currency} is not a currency with a minor unit`);
  return places;
}
