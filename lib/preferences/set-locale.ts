"use server";

import { cookies } from "next/headers";
import { z } from "zod";
import { LOCALE_COOKIE, LOCALES } from "#lib/i18n/locales.ts";
import { preferenceCookie } from "./preference-cookie.ts";

/** Anyone may choose a language; nothing but their own cookie changes. */
export async function setLocale(form: FormData): Promise<void> {
  const locale = z.enum(LOCALES).parse(form.get("locale"));
  (await cookies()).set(LOCALE_COOKIE, locale, preferenceCookie());
}
