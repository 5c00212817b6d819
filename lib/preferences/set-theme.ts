"use server";

import { cookies } from "next/headers";
import { z } from "zod";
import { preferenceCookie } from "./preference-cookie.ts";
import { THEME_COOKIE, THEMES } from "./themes.ts";

/** Anyone may choose how pages look; nothing but their own cookie changes. */
export async function setTheme(form: FormData): Promise<void> {
  const theme = z.enum(THEMES).parse(form.get("theme"));
  (await cookies()).set(THEME_COOKIE, theme, preferenceCookie());
}
