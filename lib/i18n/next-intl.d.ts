import type { Locale } from "./locales.ts";
import type { Messages } from "./messages.ts";

declare module "next-intl" {
  // Keys and languages are checked where a word is used.
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
