import { useLocale, useTimeZone } from "next-intl";
import { formatsFor, type Formats } from "./formats.ts";

/** The formats of the page's language and the programme's clock, in server and client components. */
export function useFormats(): Formats {
  return formatsFor(useLocale(), useTimeZone() ?? "UTC");
}
