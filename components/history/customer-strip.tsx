import type { Ribbon, RibbonOrder } from "#lib/decisions/read/ribbon.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { label, placeTexts } from "./text-labels.ts";
import { percent, timeScale } from "./time-scale.ts";

export type CustomerStripProps = {
  readonly ribbon: Ribbon;
  readonly orders: readonly RibbonOrder[];
  /** Amounts of other currencies have no place on the same scale. */
  readonly currency: string;
  readonly top: number;
  readonly bottom: number;
  readonly widths: readonly [number, number];
};

const TALLEST = 50;
const LEAST = 1.5;
const MOST_NAMED = 3;

/** For each order what was paid in grey and what it earned in green, from one line, on one scale. */
export function CustomerStrip({
  ribbon,
  orders,
  currency,
  top,
  bottom,
  widths,
}: CustomerStripProps) {
  const { amount } = useFormats();
  const { axis } = ribbon;
  const scale = timeScale(axis);
  const paid = orders.filter(
    (order) =>
      order.currency === currency &&
      order.baseMinor > 0 &&
      order.at >= axis.from &&
      order.at <= axis.to,
  );
  const most = Math.max(1, ...paid.map(({ baseMinor }) => baseMinor));
  const heightOf = (minor: number) => (minor === 0 ? 0 : Math.max(LEAST, (minor / most) * TALLEST));
  const named = paid
    .toSorted((a, b) => b.baseMinor - a.baseMinor)
    .slice(0, MOST_NAMED)
    .map((order) =>
      label(order.orderId, scale(order.at), amount(order.baseMinor, currency), false, [
        { row: "strip", anchor: "middle", dx: 0 },
        { row: "strip", anchor: "end", dx: 4 },
      ]),
    );
  const baseOf = new Map(paid.map((order) => [order.orderId, order.baseMinor]));
  return (
    <>
      <line x2="100%" y1={top + 6} y2={top + 6} className="stroke-rule" />
      {paid.map((order) => (
        <svg
          key={order.orderId}
          x={percent(scale(order.at))}
          y={bottom}
          className="overflow-visible"
        >
          <rect
            x="-3.5"
            width="7"
            y={-heightOf(order.baseMinor)}
            height={heightOf(order.baseMinor)}
            className="fill-ink-3 opacity-26"
          />
          <rect
            x="-3.5"
            width="7"
            y={-heightOf(order.rebateMinor)}
            height={heightOf(order.rebateMinor)}
            className="fill-eligible"
          />
        </svg>
      ))}
      {placeTexts(named, widths).map((each) => (
        <text
          key={each.key}
          x={percent(each.at)}
          dx={each.slot.dx}
          y={bottom - heightOf(baseOf.get(each.key) ?? 0) - 4}
          textAnchor={each.slot.anchor}
          className="fill-ink-3"
        >
          {each.text}
        </text>
      ))}
    </>
  );
}
