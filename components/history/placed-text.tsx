import type { PlacedLabel } from "./place-labels.ts";
import { percent } from "./time-scale.ts";

export type PlacedTextProps = {
  readonly label: PlacedLabel & { readonly text: string };
  /** The baseline, in pixels. */
  readonly y: number;
  readonly className: string;
};

/** A label where it was placed; it keeps its size while the axis grows. */
export function PlacedText({ label, y, className }: PlacedTextProps) {
  const { anchor, dx, at = label.at } = label.slot;
  return (
    <text
      x={percent(at)}
      dx={dx}
      y={y}
      textAnchor={anchor}
      className={`stroke-paper [paint-order:stroke] [stroke-width:3px] [stroke-linejoin:round] ${className}`}
    >
      {label.text}
    </text>
  );
}
