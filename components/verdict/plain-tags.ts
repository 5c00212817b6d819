/** The tags of the sentences where only their text is wanted. */
export const PLAIN_TAGS = { v: plain, m: plain, em: plain, b: plain, nb: plain };

function plain(said: string): string {
  return said;
}
