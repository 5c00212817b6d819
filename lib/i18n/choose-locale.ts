import { isLocale, LOCALES, type Locale } from "./locales.ts";

/** The reader's own choice, else the best of what the browser asks for, else the first language. */
export function chooseLocale(
  cookie: string | undefined,
  acceptLanguage: string | null | undefined,
): Locale {
  if (isLocale(cookie)) return cookie;
  const [first] = LOCALES;
  return wantedLanguages(acceptLanguage ?? "").find(isLocale) ?? first;
}

/** Primary language tags of an Accept-Language header, most wanted first. */
function wantedLanguages(header: string): string[] {
  return header
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const quality = parameters.find((each) => each.trim().startsWith("q="));
      const weight = quality ? Number(quality.trim().slice(2)) : 1;
      return { language: tag.split("-")[0] ?? "", weight };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ language }) => language);
}
