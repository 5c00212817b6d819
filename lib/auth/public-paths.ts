/** Pages that need no sign-in, and all that lies under them. A test compares them with app/(public). */
export const PUBLIC_PATHS = ["/sign-in", "/programme", "/why", "/w", "/checker"] as const;

export function isPublicPath(pathname: string): boolean {
  return PUBLIC_PATHS.some((path) => pathname === path || pathname.startsWith(`${path}/`));
}
