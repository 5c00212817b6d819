import type { RibbonSpan } from "./ribbon.ts";

/** Spans in order of time, those that overlap or touch as one. */
export function mergeSpans(spans: readonly RibbonSpan[]): readonly RibbonSpan[] {
  const merged: RibbonSpan[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && span.from <= last.to) {
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    } else merged.push(span);
  }
  return merged;
}
