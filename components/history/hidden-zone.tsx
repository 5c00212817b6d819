import { MarkDrawing } from "#components/ui/mark.tsx";
import { Hatched } from "./ribbon-ground.tsx";

/** The zone ends here, and the axis begins as many pixels further on. */
export const ZONE_GAP = 14;

export type HiddenZoneProps = {
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  /** Where the record's mark stands. */
  readonly mark: { readonly x: number; readonly y: number };
  /** From the mark to the axis, where the record leads to the order in question. */
  readonly isLinked: boolean;
  readonly words: ZoneWords;
};

export type ZoneWords = {
  readonly undated: string;
  readonly before?: string;
  /** Lines over the mark, and under it. */
  readonly title?: readonly string[];
  readonly note?: readonly string[];
  /** Instead of them, keyed to a list. */
  readonly figure?: string;
};

const LINE = 16;

/**
 * Where a record stands that the reader may not see: a short piece broken off from the axis. Places in
 * it mean nothing.
 */
export function HiddenZone({ width, top, bottom, mark, isLinked, words }: HiddenZoneProps) {
  const axis = { from: 0, to: 1, ticks: [] };
  const line = bottom + 2;
  return (
    <svg
      width={width}
      height={line + 20}
      className="mr-(--zone-gap) block flex-none overflow-visible text-xs"
      style={{ "--zone-gap": `${ZONE_GAP}px` } as React.CSSProperties}
    >
      <rect className="fill-sunk" y={top} width={width} height={bottom - top} />
      <Hatched axis={axis} span={axis} y={top} height={bottom - top} />
      <line x2={width} y1="20" y2="20" className="stroke-ink-3" strokeDasharray="2 3" />
      <line x2={width} y1={line} y2={line} className="stroke-rule-strong" />
      <Break x={width} y={line} className="stroke-ink-2" />
      {isLinked && (
        <g className="stroke-rubric" strokeWidth="1.5">
          <line x1={mark.x} x2={width} y1={mark.y} y2={mark.y} />
          <Break x={width} y={mark.y} className="stroke-rubric" />
        </g>
      )}
      <svg x={mark.x} y={mark.y} className="overflow-visible">
        <circle r="10.5" className="fill-paper" />
        <g transform="translate(-8.5 -8.5) scale(1.06)">
          <MarkDrawing name="deciding-record" />
        </g>
      </svg>
      <text x="5" y={line + 17} className="fill-ink-3">
        {words.undated}
      </text>
      {words.before !== undefined && (
        <text x="5" y="14" className="fill-ink-2">
          {words.before}
        </text>
      )}
      {words.figure !== undefined && (
        <text x={mark.x} y={mark.y - 18} textAnchor="middle" className="fill-ink font-strong">
          {words.figure}
        </text>
      )}
      {words.title && (
        <Lines
          lines={words.title}
          x={mark.x - 7}
          y={mark.y - 18 - (words.title.length - 1) * LINE}
          className="fill-ink font-strong"
        />
      )}
      {words.note && (
        <Lines lines={words.note} x={mark.x - 7} y={mark.y + 25} className="fill-ink-2" />
      )}
    </svg>
  );
}

function Lines({
  lines,
  x,
  y,
  className,
}: {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly className: string;
}) {
  return lines.map((line, index) => (
    <text key={line} x={x} y={y + index * LINE} className={className}>
      {line}
    </text>
  ));
}

/** Two strokes: the line goes on elsewhere. */
function Break({
  x,
  y,
  className,
}: {
  readonly x: number;
  readonly y: number;
  readonly className: string;
}) {
  return (
    <path
      d={`M${x - 3} ${y + 6}l6 -12M${x + ZONE_GAP - 3} ${y + 6}l6 -12`}
      className={`fill-none ${className}`}
      strokeWidth="1.25"
    />
  );
}
