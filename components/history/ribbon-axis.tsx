import type { Ribbon } from "#lib/decisions/read/ribbon.ts";
import type { PlacedLabel } from "./place-labels.ts";
import { PlacedText } from "./placed-text.tsx";
import { percent, timeScale } from "./time-scale.ts";

export type RibbonAxisProps = {
  readonly ribbon: Ribbon;
  readonly top: number;
  readonly bottom: number;
  /** Years and today, as far as there is room. */
  readonly labels: readonly (PlacedLabel & { readonly text: string })[];
};

/** Quarters, years, the line, and today. */
export function RibbonAxisLine({ ribbon, top, bottom, labels }: RibbonAxisProps) {
  const { axis, today, isStory } = ribbon;
  const scale = timeScale(axis);
  const line = bottom + 2;
  return (
    <>
      {axis.ticks.map(({ at, year }) => (
        <line
          key={at}
          x1={percent(scale(at))}
          x2={percent(scale(at))}
          y1={year === null ? line : top}
          y2={year === null ? line + 4 : line + 7}
          className={year === null ? "stroke-rule-strong" : "stroke-rule"}
        />
      ))}
      <line x2="100%" y1={line} y2={line} className="stroke-rule-strong" />
      {!isStory && (
        <line
          x1={percent(scale(today))}
          x2={percent(scale(today))}
          y1={top}
          y2={line + 7}
          className="stroke-ink"
          strokeDasharray="1 3"
        />
      )}
      {labels.map((label) => (
        <PlacedText
          key={label.key}
          label={label}
          y={line + 17}
          className={label.key === "today" ? "fill-ink font-medium" : "fill-ink-3"}
        />
      ))}
    </>
  );
}
