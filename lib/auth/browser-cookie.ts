import { cookies } from "next/headers";
import { hashToken, makeSecretToken } from "./secret-token.ts";
import { cookieName, cookieOptions } from "./session-cookie.ts";

/** How long a sign-in link works, and so how long the browser that asked is remembered. */
export const LINK_MINUTES = 15;

const browserCookieName = () => cookieName("browser");

/**
 * Marks this browser as the one that asks for a link or a code. Asked again, it keeps its mark: both work.
 * @returns what `browserHash` says of it from now on
 */
export async function markBrowser(): Promise<string> {
  const jar = await cookies();
  const mark = jar.get(browserCookieName())?.value ?? makeSecretToken();
  jar.set(browserCookieName(), mark, { ...cookieOptions(), maxAge: LINK_MINUTES * 60 });
  return hashToken(mark);
}

/** What a link keeps of the browser that asked for it; null where this browser asked for none. */
export async function browserHash(): Promise<string | null> {
  const mark = (await cookies()).get(browserCookieName())?.value;
  return mark ? hashToken(mark) : null;
}
