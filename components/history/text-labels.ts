import {
  type LabelToPlace,
  type Obstacle,
  placeLabels,
  type PlacedLabel,
  type Slot,
} from "./place-labels.ts";
import { textWidth } from "./text-width.ts";

type Text = { readonly text: string; readonly isStrong: boolean };

export type TextToPlace = LabelToPlace & Text;
export type TextLabel = PlacedLabel & Text;

export function label(
  key: string,
  at: number,
  text: string,
  isStrong: boolean,
  slots: readonly Slot[],
): TextToPlace {
  return { key, at, text, isStrong, width: textWidth(text, isStrong), slots };
}

/** Right of its point, else left of it. */
export function beside(row: string, dx: number): readonly Slot[] {
  return [
    { row, anchor: "start", dx },
    { row, anchor: "end", dx: -dx },
  ];
}

/** Over or under a mark: it begins, or ends, as far out as the mark does. */
export function aroundMark(row: string): readonly Slot[] {
  return [
    { row, anchor: "start", dx: -7 },
    { row, anchor: "end", dx: 7 },
  ];
}

export function placeTexts(
  texts: readonly TextToPlace[],
  widths: readonly [narrowest: number, widest: number],
  lines: readonly Obstacle[] = [],
): readonly TextLabel[] {
  const textOf = new Map(texts.map((each) => [each.key, each]));
  return placeLabels(texts, [], widths, lines).flatMap((placed) => {
    const text = textOf.get(placed.key);
    return text ? [{ ...placed, text: text.text, isStrong: text.isStrong }] : [];
  });
}
