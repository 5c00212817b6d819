import type { Ribbon, RibbonWindow } from "#lib/decisions/read/ribbon.ts";
import { clipSpan, percent, timeScale } from "./time-scale.ts";

type WindowProps = {
  readonly ribbon: Ribbon;
  readonly window: RibbonWindow;
  readonly bottom: number;
};

/** The bracket under the months that were looked back over. */
export function WindowBracket({ ribbon: { axis }, window, bottom }: WindowProps) {
  const span = clipSpan(window, axis);
  if (!span) return null;
  const scale = timeScale(axis);
  const [from, to] = [percent(scale(span.from)), percent(scale(span.to))];
  const y = bottom - 9;
  return (
    <g className="stroke-undecided">
      <line x1={from} x2={from} y1={y - 4} y2={y} />
      <line x1={from} x2={to} y1={y} y2={y} />
      <line x1={to} x2={to} y1={y - 4} y2={y} />
    </g>
  );
}

/** What the window held, above its bracket, towards the side that has more room. */
export function WindowWords({
  ribbon: { axis },
  window,
  bottom,
  words,
}: WindowProps & { readonly words: string }) {
  const span = clipSpan(window, axis);
  if (!span) return null;
  const scale = timeScale(axis);
  const [from, to] = [scale(span.from), scale(span.to)];
  const isLeft = 1 - from > to;
  return (
    <p
      className="absolute text-xs leading-[1.25] text-balance text-[color-mix(in_oklab,var(--color-undecided)_72%,var(--color-ink))]"
      style={{
        bottom: `calc(100% - ${bottom - 15}px)`,
        maxWidth: `min(20rem, calc(${percent(isLeft ? 1 - from : to)} - 8px))`,
        ...(isLeft
          ? { left: `calc(${percent(from)} + 8px)` }
          : { right: `calc(100% - ${percent(to)} + 8px)`, textAlign: "right" }),
      }}
    >
      {words}
    </p>
  );
}
