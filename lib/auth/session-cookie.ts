import { authSettings } from "./auth-settings.ts";

/**
 * A session ends this long after the sign-in, whatever happens, and after `IDLE_DAYS` without a
 * request.
 */
export const SESSION_DAYS = 14;
export const IDLE_DAYS = 4;

const DAY_MS = 86_400_000;
export const SESSION_MS = SESSION_DAYS * DAY_MS;
export const IDLE_MS = IDLE_DAYS * DAY_MS;

/** `__Host-`: set by this very host over https, or not accepted by the browser. */
export function cookieName(name: string, isSecure = authSettings().isSecure): string {
  return `${isSecure ? "__Host-" : ""}because-${name}`;
}

export function sessionCookieName(): string {
  return cookieName("session");
}

/** Out of reach of scripts, and not sent along with what other sites start. */
export function cookieOptions(isSecure = authSettings().isSecure) {
  return {
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure,
    path: "/",
  } as const;
}
