import type { RibbonLane } from "#lib/decisions/read/ribbon.ts";
import { type EvidenceOnRibbon, type LitMark, lanesOf } from "./evidence.ts";

/** A row of the picture: one lane, or all that nothing is said of. */
export type EvidenceRow = {
  readonly key: string;
  readonly lanes: readonly RibbonLane[];
  readonly look: "order" | "lit" | "others";
  /** Pixels from the top of the picture. */
  readonly top: number;
  readonly bottom: number;
  /** The line that its marks stand on. */
  readonly center: number;
};

export type EvidenceLayout = {
  readonly rows: readonly EvidenceRow[];
  readonly top: number;
  /** Where the lanes end and the axis runs. */
  readonly bottom: number;
  /** Under the first row, since the order itself needs no window. */
  readonly windowTop: number;
};

const WIDE = {
  top: 60,
  order: { height: 78, center: 42 },
  lit: { height: 60, center: 25 },
  others: { height: 50, center: 25 },
  windowWords: 40,
};

/** On a phone there are no names and no words beside the marks: figures over them, keyed to a list. */
const NARROW = {
  top: 35,
  order: { height: 56, center: 34 },
  lit: { height: 50, center: 32 },
  others: { height: 0, center: 0 },
  windowWords: 0,
};

/** How the rows lie above each other. A phone draws no more than the first two. */
export function layOut(
  evidence: EvidenceOnRibbon,
  marks: readonly LitMark[],
  isNarrow: boolean,
): EvidenceLayout {
  const sizes = isNarrow ? NARROW : WIDE;
  const { lit, others } = lanesOf(evidence, marks);
  const rows: EvidenceRow[] = [];
  let top = sizes.top;
  const add = (look: EvidenceRow["look"], lanes: readonly RibbonLane[]) => {
    const { height, center } = sizes[look];
    const key = lanes[0]?.productCode ?? look;
    rows.push({ key, lanes, look, top, bottom: top + height, center: top + center });
    top += height;
  };
  for (const [index, lane] of (isNarrow ? lit.slice(0, 2) : lit).entries()) {
    add(index === 0 ? "order" : "lit", [lane]);
  }
  if (!isNarrow && others.length > 0) add("others", others);
  const hasWindow = evidence.ribbon.window !== null;
  const bottom = top + (hasWindow ? sizes.windowWords : 0);
  const windowTop = rows.length > 1 ? (rows[1]?.top ?? sizes.top) : sizes.top;
  return { rows, top: sizes.top, bottom, windowTop };
}
