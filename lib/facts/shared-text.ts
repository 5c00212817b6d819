/** Texts kept at most; a pool that is full starts anew. */
const MOST = 50_000;

let pool = new Map<string, string>();

/**
 * The same text, as the one string that was seen first: many rows name one account or product, and equal
 * strings that are one are compared and looked up at once, and kept once.
 */
export function sharedText(text: string): string {
  const known = pool.get(text);
  if (known !== undefined) return known;
  if (pool.size >= MOST) pool = new Map();
  pool.set(text, text);
  return text;
}
