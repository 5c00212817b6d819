import { spanOf } from "#lib/decisions/read/programme-clock.ts";
import type { Formats } from "#lib/i18n/formats.ts";

/** How the page names the months of its filter, and whatever span is set. */
export function paidLabels(
  months: readonly string[],
  set: string | null,
  formats: Formats,
): Readonly<Record<string, string>> {
  const spans = set === null ? months : [...months, set];
  return Object.fromEntries(
    spans.flatMap((text) => {
      const span = spanOf(text);
      if (!span) return [];
      if (text.length === "2026-11-12".length) return [[text, formats.day(span.from)]];
      return [[text, text.length === "2026".length ? text : formats.month(span.from)]];
    }),
  );
}
