import { MarkDrawing, type MarkName } from "#components/ui/mark.tsx";
import type { RibbonOrder } from "#lib/decisions/read/ribbon.ts";

export type RibbonMarkProps = {
  readonly order: Pick<RibbonOrder, "isOutside" | "verdict" | "isChanged">;
  readonly isDeciding?: boolean;
  /** The order in question has a ring. */
  readonly isRinged?: boolean;
  readonly isDim?: boolean;
};

const PAPER_PER_SIDE = 2;

/** An order's mark around the point where it stands, on a halo of paper. */
export function RibbonMark({ order, isDeciding, isRinged, isDim }: RibbonMarkProps) {
  const size = isDim ? 12.5 : isDeciding || isRinged ? 17 : 16;
  return (
    <>
      {isRinged && <circle r="12.5" className="fill-none stroke-rubric" strokeWidth="1.5" />}
      <circle r={size / 2 + PAPER_PER_SIDE} className="fill-paper" />
      <g
        transform={`translate(${-size / 2} ${-size / 2}) scale(${size / 16})`}
        className={isDim ? "opacity-42" : undefined}
      >
        <MarkDrawing name={isDeciding ? "deciding-record" : markOf(order)} />
      </g>
      {order.isChanged && (
        <g transform="translate(5 -16) scale(0.6)">
          <MarkDrawing name="changed" />
        </g>
      )}
    </>
  );
}

export function markOf({ isOutside, verdict }: RibbonMarkProps["order"]): MarkName {
  return isOutside ? "outside-purchase" : verdict;
}
