"use server";

import { cookies } from "next/headers";
import { z } from "zod";
import { defineFormAction } from "#lib/actions/define-form-action.ts";
import { LOCALE_COOKIE, LOCALES } from "#lib/i18n/locales.ts";
import { preferenceCookie } from "./preference-cookie.ts";

/** Anyone may choose a language; nothing but their own cookie changes. */
export const setLocale = defineFormAction({
  name: "preferences.setLocale",
  may: "anyone",
  limit: "write-client",
  input: z.strictObject({ locale: z.enum(LOCALES) }),
  back: "/",
  run: async (_, { locale }) => {
    (await cookies()).set(LOCALE_COOKIE, locale, preferenceCookie());
  },
});
