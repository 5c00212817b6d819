"use server";

import { cookies } from "next/headers";
import { z } from "zod";
import { defineFormAction } from "#lib/actions/define-form-action.ts";
import { preferenceCookie } from "./preference-cookie.ts";
import { THEME_COOKIE, THEMES } from "./themes.ts";

/** Anyone may choose how pages look; nothing but their own cookie changes. */
export const setTheme = defineFormAction({
  name: "preferences.setTheme",
  may: "anyone",
  limit: "write-client",
  input: z.strictObject({ theme: z.enum(THEMES) }),
  back: "/",
  run: async (_, { theme }) => {
    (await cookies()).set(THEME_COOKIE, theme, preferenceCookie());
  },
});
