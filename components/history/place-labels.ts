/** On which side of the point it belongs to a label begins. */
export type Anchor = "start" | "end" | "middle";

/** A place that a label would take: a row, and how it hangs on its point, so many pixels to the right. */
export type Slot = {
  readonly row: string;
  readonly anchor: Anchor;
  readonly dx: number;
  /** Elsewhere on the axis than at its point. */
  readonly at?: number;
};

export type LabelToPlace = {
  readonly key: string;
  /** Where on the axis it belongs: 0 to 1. */
  readonly at: number;
  /** Pixels. */
  readonly width: number;
  /** The best first; where none is free the label is left out, and the list under the picture says it. */
  readonly slots: readonly Slot[];
};

export type PlacedLabel = LabelToPlace & { readonly slot: Slot };

/** Something that no label may cross. */
export type Obstacle = { readonly row: string; readonly at: number; readonly halfWidth: number };

/** Pixels kept free between two labels. */
const AIR = 10;

/**
 * Gives each label the first of its slots in which it crosses neither a label before it, nor an
 * obstacle, nor the ends of the axis, at every width from the narrowest to the widest; one in which
 * it crosses no thin line either, where there is one.
 */
export function placeLabels(
  labels: readonly LabelToPlace[],
  obstacles: readonly Obstacle[],
  widths: readonly [narrowest: number, widest: number],
  lines: readonly Obstacle[] = [],
): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const label of labels) {
    const free = label.slots.filter((each) =>
      isFree({ ...label, slot: each }, placed, obstacles, widths),
    );
    const slot =
      free.find((each) => isFree({ ...label, slot: each }, [], lines, widths)) ?? free[0];
    if (slot) placed.push({ ...label, slot });
  }
  return placed;
}

function isFree(
  label: PlacedLabel,
  placed: readonly PlacedLabel[],
  obstacles: readonly Obstacle[],
  widths: readonly [number, number],
): boolean {
  return widths.every((width) => {
    const own = extentOf(label, width);
    if (own.left < 0 || own.right > width) return false;
    const isClear = ({ left, right }: Extent) => own.right + AIR <= left || right + AIR <= own.left;
    return (
      placed
        .filter(({ slot }) => slot.row === label.slot.row)
        .every((other) => isClear(extentOf(other, width))) &&
      obstacles
        .filter(({ row }) => row === label.slot.row)
        .every(({ at, halfWidth }) =>
          isClear({ left: at * width - halfWidth, right: at * width + halfWidth }),
        )
    );
  });
}

type Extent = { readonly left: number; readonly right: number };

/** The pixels that a placed label takes on an axis of some width. */
export function extentOf({ at, width, slot }: PlacedLabel, axisWidth: number): Extent {
  const point = (slot.at ?? at) * axisWidth + slot.dx;
  switch (slot.anchor) {
    case "start":
      return { left: point, right: point + width };
    case "end":
      return { left: point - width, right: point };
    case "middle":
      return { left: point - width / 2, right: point + width / 2 };
    default:
      return slot.anchor satisfies never;
  }
}
