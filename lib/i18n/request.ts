import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { AMBASSADOR_2025 } from "#lib/rules/index.ts";
import { chooseLocale } from "./choose-locale.ts";
import { LOCALE_COOKIE } from "./locales.ts";
import { messagesFor } from "./messages.ts";

/** Language and clock of a request. No language stands in the address: a link is good for every reader. */
export default getRequestConfig(async ({ locale: asked }) => {
  const locale =
    asked ??
    chooseLocale(
      (await cookies()).get(LOCALE_COOKIE)?.value,
      (await headers()).get("accept-language"),
    );
  return { locale, messages: messagesFor(locale), timeZone: AMBASSADOR_2025.timeZone };
});
