import { useTranslations } from "next-intl";
import { useRef } from "react";
import { timeScale } from "#components/history/time-scale.ts";
import type { Ribbon, RibbonOrder } from "#lib/decisions/read/ribbon.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";

export type MoveHandleProps = {
  readonly order: RibbonOrder;
  readonly product: string;
  readonly axis: Ribbon["axis"];
  readonly programmeStart: number;
  readonly center: number;
  readonly widthOf: () => number;
  readonly onHold: () => void;
  readonly onLetGo: () => void;
  readonly onChoose: () => void;
  readonly onMove: (days: number) => void;
};

const DAY = 86_400_000;
const STEPS: { readonly [key: string]: number } = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -30,
  PageUp: 30,
};

/** The place of an order on the axis: dragged by whole days, or moved by the arrow keys. */
export function MoveHandle(props: MoveHandleProps) {
  const { order, axis, center, onChoose, onMove } = props;
  const t = useTranslations("ribbon");
  const kind = useTranslations("kind");
  const outcome = useTranslations("outcome");
  const { day } = useFormats();
  const drag = useDrag(props);
  return (
    <li className="contents">
      <button
        type="button"
        // A range input keeps the pointer to itself; this one is dragged along the axis of the picture.
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="slider"
        aria-orientation="horizontal"
        aria-label={`${props.product}, ${kind(order.kind)}`}
        aria-valuemin={Math.floor(axis.from / DAY)}
        aria-valuemax={Math.ceil(axis.to / DAY)}
        aria-valuenow={Math.floor(order.at / DAY)}
        aria-valuetext={t("mark", {
          day: day(order.at),
          product: props.product,
          kind: kind(order.kind),
          outcome: outcome(order.outcome, { start: day(props.programmeStart) }),
        })}
        onFocus={onChoose}
        onKeyDown={(event) => {
          const step = STEPS[event.key];
          if (step === undefined) return;
          event.preventDefault();
          onMove(event.shiftKey ? step * 30 : step);
        }}
        {...drag}
        className="absolute size-8 -translate-1/2 cursor-grab touch-none rounded-full! active:cursor-grabbing max-md:size-11"
        style={{ left: `${timeScale(axis)(order.at) * 100}%`, top: center }}
      />
    </li>
  );
}

/** Whole days since the pointer came down; those that were told of already are not told again. */
function useDrag({ axis, widthOf, onHold, onLetGo, onMove }: MoveHandleProps) {
  const from = useRef<{ x: number; told: number; perPixel: number } | null>(null);
  const end = () => {
    if (from.current) onLetGo();
    from.current = null;
  };
  return {
    onPointerDown: (event: React.PointerEvent<HTMLElement>) => {
      const width = widthOf();
      if (event.button !== 0 || width === 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      from.current = { x: event.clientX, told: 0, perPixel: (axis.to - axis.from) / DAY / width };
      onHold();
    },
    onPointerMove: (event: React.PointerEvent<HTMLElement>) => {
      const start = from.current;
      if (!start) return;
      const days = Math.round((event.clientX - start.x) * start.perPixel);
      if (days === start.told) return;
      onMove(days - start.told);
      start.told = days;
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}
