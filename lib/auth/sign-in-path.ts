import { safePath } from "./safe-path.ts";

/** The sign-in page, which leads back to where the person wanted to go. */
export function signInPath(wanted: string | null): string {
  const path = safePath(wanted);
  return path === "/" ? "/sign-in" : `/sign-in?${new URLSearchParams({ to: path })}`;
}
