import { mergeSpans } from "#lib/decisions/read/merge-spans.ts";
import type { Ribbon, RibbonLane, RibbonOrder } from "#lib/decisions/read/ribbon.ts";

export type CustomerLane = {
  readonly key: string;
  /** null: the lane of all others. */
  readonly name: string | null;
  readonly lane: RibbonLane;
  readonly usedUntil: number | null;
  readonly top: number;
  readonly bottom: number;
  readonly center: number;
};

export type CustomerLayout = {
  readonly lanes: readonly CustomerLane[];
  readonly top: number;
  /** Where the lanes end and, below them, the strip of what was paid and earned. */
  readonly lanesEnd: number;
  readonly bottom: number;
};

const TOP = 60;
const LANE = 46;
/** On a phone the name stands over its bar. */
const TALL_LANE = 56;
const WINDOW_WORDS = 34;
/** On a phone they take two lines. */
const TALL_WINDOW_WORDS = 52;
const STRIP = 76;
const MOST_LANES = 10;

export function layOutCustomer(ribbon: Ribbon, isNarrow: boolean): CustomerLayout {
  const shown =
    ribbon.lanes.length > MOST_LANES ? ribbon.lanes.slice(0, MOST_LANES - 1) : ribbon.lanes;
  const rest = ribbon.lanes.slice(shown.length);
  const all = rest.length > 0 ? [...shown, together(rest)] : shown;
  const height = isNarrow ? TALL_LANE : LANE;
  const lanes = all.map((lane, index): CustomerLane => {
    const top = TOP + index * height;
    const isRest = rest.length > 0 && index === all.length - 1;
    return {
      key: lane.productCode,
      name: isRest ? null : lane.productName,
      lane,
      usedUntil: lane.coverage.at(-1)?.to ?? null,
      top,
      bottom: top + height,
      center: top + (isNarrow ? 38 : 23),
    };
  });
  const words = isNarrow ? TALL_WINDOW_WORDS : WINDOW_WORDS;
  const lanesEnd = TOP + all.length * height + (ribbon.window === null ? 0 : words);
  return { lanes, top: TOP, lanesEnd, bottom: lanesEnd + STRIP };
}

function together(lanes: readonly RibbonLane[]): RibbonLane {
  return {
    productCode: "(others)",
    productName: "",
    orders: lanes.flatMap(({ orders }) => orders).toSorted((a, b) => a.at - b.at),
    coverage: mergeSpans(lanes.flatMap(({ coverage }) => coverage)),
  };
}

/** All orders in order of time: how the arrow keys go through them. */
export function inTime(
  ribbon: Ribbon,
): readonly (RibbonOrder & { readonly productName: string })[] {
  return ribbon.lanes
    .flatMap(({ orders, productName }) => orders.map((order) => ({ ...order, productName })))
    .toSorted((a, b) => a.at - b.at || (a.orderId < b.orderId ? -1 : 1));
}
