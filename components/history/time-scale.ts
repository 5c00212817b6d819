import type { RibbonSpan } from "#lib/decisions/read/ribbon.ts";

/** Where an instant stands between the two ends of an axis: 0 to 1, and beyond for what is outside. */
export type TimeScale = (at: number) => number;

export function timeScale({ from, to }: RibbonSpan): TimeScale {
  return (at) => (at - from) / (to - from);
}

/** The part of a span that an axis shows; null where it shows none. */
export function clipSpan(
  span: { readonly from: number; readonly to: number | null },
  axis: RibbonSpan,
): RibbonSpan | null {
  const from = Math.max(span.from, axis.from);
  const to = Math.min(span.to ?? axis.to, axis.to);
  return from < to ? { from, to } : null;
}

/** A place as an attribute of SVG that grows with the picture. */
export function percent(part: number): string {
  return `${Math.round(part * 100_000) / 1000}%`;
}
