import { safePath } from "./safe-path.ts";

const ZERO = "%00";

/**
 * Where an address leads that has a zero character in its query, which no text of ours has and no
 * database looks for: to the same page without it. null where there is none.
 */
export function cleanAddress(pathname: string, search: string): string | null {
  if (!search.includes(ZERO)) return null;
  return safePath(`${pathname}${search.replaceAll(ZERO, "")}`);
}
