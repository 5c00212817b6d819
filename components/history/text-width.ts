/** Letters of this many pixels at most, on average over a few words of the small sizes. */
const LATIN = 6.4;
const LATIN_STRONG = 6.9;
const IDEOGRAPH = 12.2;

/** A generous estimate of a label's width in pixels, so that labels are placed before they are drawn. */
export function textWidth(text: string, isStrong = false): number {
  let width = 0;
  for (const letter of text) {
    const isWide = (letter.codePointAt(0) ?? 0) > 0x2e7f;
    width += isWide ? IDEOGRAPH : isStrong ? LATIN_STRONG : LATIN;
  }
  return Math.ceil(width);
}
