/** The languages that every word exists in; the first is used where nothing else is asked for. */
export const LOCALES = ["en", "zh"] as const;
export type Locale = (typeof LOCALES)[number];

export const LOCALE_COOKIE = "because-language";

/** What a page says of its own language: our Chinese is in simplified characters. */
export const HTML_LANGUAGES: { readonly [L in Locale]: string } = { en: "en", zh: "zh-Hans" };

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value);
}
