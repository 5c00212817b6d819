import { cookies } from "next/headers";
import { cookieName, cookieOptions } from "#lib/auth/session-cookie.ts";

/** Long enough to copy it; the token is kept nowhere else. */
const SHOWN_SECONDS = 300;

const newLinkCookie = () => cookieName("new-link");

/**
 * Hands a new link to the page that the form leads back to: not in that page's address, where a history
 * or a log would keep it.
 */
export async function showNewLink(linkId: string, token: string): Promise<void> {
  const jar = await cookies();
  jar.set(newLinkCookie(), `${linkId}.${token}`, { ...cookieOptions(), maxAge: SHOWN_SECONDS });
}

/** The link that this browser has just made. */
export async function readNewLink(): Promise<{ linkId: string; token: string } | null> {
  const value = (await cookies()).get(newLinkCookie())?.value ?? "";
  const [, linkId, token] = /^([0-9a-f-]{36})\.([\w-]{43})$/.exec(value) ?? [];
  return linkId && token ? { linkId, token } : null;
}
