import { mergeSpans } from "#lib/decisions/read/merge-spans.ts";
import type { RibbonLane, RibbonOrder } from "#lib/decisions/read/ribbon.ts";
import type { RibbonAxis } from "#lib/decisions/read/ribbon-axis.ts";
import { RibbonMark, type RibbonMarkProps } from "./ribbon-mark.tsx";
import { clipSpan, percent, timeScale } from "./time-scale.ts";

export type RibbonLaneShapesProps = {
  readonly axis: RibbonAxis;
  readonly lanes: readonly RibbonLane[];
  /** The line that the marks stand on, in pixels. */
  readonly center: number;
  readonly isDim?: boolean;
  /** How a mark looks; marks that are not told of are dim. */
  readonly lookOf: (order: RibbonOrder) => Omit<RibbonMarkProps, "order"> | null;
};

/** What one row shows: when its products were in use, and a mark an order, those in full ink on top. */
export function RibbonLaneShapes({ axis, lanes, center, isDim, lookOf }: RibbonLaneShapesProps) {
  const scale = timeScale(axis);
  const marks = lanes
    .flatMap((lane) => lane.orders)
    .filter(({ at }) => at >= axis.from && at <= axis.to)
    .map((order) => ({ order, look: lookOf(order) }))
    .toSorted((a, b) => Number(a.look !== null) - Number(b.look !== null));
  return (
    <>
      {mergeSpans(lanes.flatMap((lane) => lane.coverage))
        .flatMap((span) => clipSpan(span, axis) ?? [])
        .map(({ from, to }) => (
          <rect
            key={`${from} ${to}`}
            x={percent(scale(from))}
            width={percent(scale(to) - scale(from))}
            y={center - 2.5}
            height="5"
            className={isDim ? "fill-ink-3 opacity-18" : "fill-ink-3 opacity-32"}
          />
        ))}
      {marks.map(({ order, look }) => (
        <svg
          key={order.orderId}
          x={percent(scale(order.at))}
          y={center}
          className="overflow-visible"
        >
          <RibbonMark order={order} {...(look ?? { isDim: true })} />
        </svg>
      ))}
    </>
  );
}
