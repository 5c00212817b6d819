import { getLocale, getTimeZone } from "next-intl/server";
import { formatsFor, type Formats } from "./formats.ts";
import { isLocale, LOCALES } from "./locales.ts";

/** The formats of the page's language and the programme's clock, where a component waits. */
export async function getFormats(): Promise<Formats> {
  const locale = await getLocale();
  return formatsFor(isLocale(locale) ? locale : LOCALES[0], await getTimeZone());
}
