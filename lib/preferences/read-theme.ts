import { cookies } from "next/headers";
import { THEME_COOKIE, themeOf, type Theme } from "./themes.ts";

export async function readTheme(): Promise<Theme> {
  return themeOf((await cookies()).get(THEME_COOKIE)?.value);
}
