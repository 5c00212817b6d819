import { useAxisLabels } from "./axis-labels.ts";
import type { PictureSize } from "./evidence-picture.tsx";
import { type EvidenceOnRibbon, isHidden, type LitMark } from "./evidence.ts";
import type { EvidenceLayout } from "./evidence-layout.ts";
import type { EvidenceWords } from "./evidence-words.ts";
import type { Obstacle, Slot } from "./place-labels.ts";
import { aroundMark, label, placeTexts, type TextLabel, type TextToPlace } from "./text-labels.ts";
import { type TimeScale, timeScale } from "./time-scale.ts";

/** The axis of a size is never narrower, and hardly ever wider: in full, beside a zone, and where there is little room. */
const AXIS = { full: [840, 1300], phone: [230, 1040], peek: [210, 350] } as const;
const SHORTER_AXIS = [640, 1100] as const;

/** All words of the picture, each where it crosses nothing; what finds no place is said in the list alone. */
export function useEvidenceLabels(
  evidence: EvidenceOnRibbon,
  marks: readonly LitMark[],
  layout: EvidenceLayout,
  words: EvidenceWords,
  size: PictureSize,
): readonly TextLabel[] {
  const isNarrow = size !== "full";
  const axisLabels = useAxisLabels(evidence.ribbon, {
    audience: evidence.audience,
    showsProgramme: evidence.showsProgramme && !isNarrow,
    saysBefore: evidence.audience === "ambassador" && !isHidden(evidence.deciding) && !isNarrow,
  });
  const scale = timeScale(evidence.ribbon.axis);
  const wanted =
    size === "phone"
      ? numbered(evidence, marks, layout, scale)
      : inWords(marks, layout, words, scale);
  return placeTexts(
    [...axisLabels, ...wanted],
    size === "full" && isHidden(evidence.deciding) ? SHORTER_AXIS : AXIS[size],
    uprights(evidence, layout, scale),
  );
}

/** Half of what a line takes with its air is given back: words may come near it. */
const NEAR = -6;

/** The lines that run through all rows: where referrals begin and end, and the programme's start. */
function uprights(
  { ribbon, showsProgramme }: EvidenceOnRibbon,
  { rows }: EvidenceLayout,
  scale: TimeScale,
): readonly Obstacle[] {
  const instants = ribbon.referrals
    .flatMap(({ startsAt, endsAt }) => [startsAt, endsAt])
    .concat(showsProgramme ? [ribbon.programmeStart] : []);
  const names = rows.flatMap(({ key }) => [`above ${key}`, `below ${key}`]);
  return instants.flatMap((instant) => {
    const at = instant === null ? -1 : scale(instant);
    return at <= 0 || at >= 1 ? [] : names.map((row) => ({ row, at, halfWidth: NEAR }));
  });
}

function inWords(
  marks: readonly LitMark[],
  layout: EvidenceLayout,
  words: EvidenceWords,
  scale: TimeScale,
): TextToPlace[] {
  const labels: TextToPlace[] = [];
  for (const mark of marks) {
    const row = layout.rows.find(({ lanes }) => lanes.includes(mark.lane));
    if (!row) continue;
    const at = scale(mark.order.at);
    const { title, note } = words.ofMark(mark);
    const isOfOrder = mark.roles.includes("order") || mark.roles.includes("deciding");
    const [above, below] = [`above ${row.key}`, `below ${row.key}`];
    const slots =
      row.look === "order" ? [...aroundMark(above), ...aroundMark(below)] : aroundMark(below);
    labels.push(label(`title ${mark.order.orderId}`, at, title, isOfOrder, slots));
    if (note !== null) {
      labels.push(label(`note ${mark.order.orderId}`, at, note, false, aroundMark(below)));
    }
  }
  const link = linkLabel(marks, layout, words, scale);
  return link ? [...labels, link] : labels;
}

function linkLabel(
  marks: readonly LitMark[],
  layout: EvidenceLayout,
  { link }: EvidenceWords,
  scale: TimeScale,
): TextToPlace | null {
  const order = marks.find(({ roles }) => roles.includes("order"));
  const record = marks.find(({ roles }) => roles.includes("deciding"));
  const row = layout.rows[0];
  if (link === null || !order || !row) return null;
  const to = scale(order.order.at);
  const from = record ? scale(record.order.at) : 0;
  const along = [0.5, 0.62, 0.4, 0.72, 0.3].map((part) => from + (to - from) * part);
  return label(
    "link",
    along[0] ?? from,
    link,
    true,
    ["above", "below"].flatMap((side) =>
      along.map((at): Slot => ({ row: `${side} ${row.key}`, anchor: "middle", dx: 0, at })),
    ),
  );
}

/** On a phone the lit marks have figures, in the order of the list. */
function numbered(
  { deciding }: EvidenceOnRibbon,
  marks: readonly LitMark[],
  layout: EvidenceLayout,
  scale: TimeScale,
): TextToPlace[] {
  const first = isHidden(deciding) ? 2 : 1;
  return marks.flatMap((mark, index) => {
    const row = layout.rows.find(({ lanes }) => lanes.includes(mark.lane));
    if (!row) return [];
    return label(`title ${mark.order.orderId}`, scale(mark.order.at), String(index + first), true, [
      { row: `above ${row.key}`, anchor: "middle", dx: 0 },
      ...aroundMark(`above ${row.key}`),
    ]);
  });
}
