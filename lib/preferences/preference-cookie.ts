const YEAR_SECONDS = 31_536_000;

/** How a preference is kept: it is no secret and opens nothing. */
export function preferenceCookie() {
  return { maxAge: YEAR_SECONDS, path: "/", sameSite: "lax", httpOnly: true } as const;
}
