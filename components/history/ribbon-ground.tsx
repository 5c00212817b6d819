import { useId } from "react";
import type { Ribbon } from "#lib/decisions/read/ribbon.ts";
import { clipSpan, percent, timeScale } from "./time-scale.ts";

export type RibbonGroundProps = {
  readonly ribbon: Ribbon;
  /** Pixels from the top where the lanes begin and end. */
  readonly top: number;
  readonly bottom: number;
  /** Before this instant nothing is drawn, because the reader may not see it or it did not exist. */
  readonly hatchedUntil: number | null;
  /** Where the window's wash begins. */
  readonly windowTop: number;
  /** Where it ends, if not at the bottom. */
  readonly windowBottom?: number;
};

/** Night, day under a referral, what is hatched, and the window that was looked back over. */
export function RibbonGround(props: RibbonGroundProps) {
  const { ribbon, top, bottom, hatchedUntil, windowTop, windowBottom = bottom } = props;
  const { axis, referrals, window } = ribbon;
  const height = bottom - top;
  const days = referrals.flatMap(
    ({ startsAt, endsAt }) => clipSpan({ from: startsAt, to: endsAt }, axis) ?? [],
  );
  const hatched =
    hatchedUntil === null ? null : clipSpan({ from: axis.from, to: hatchedUntil }, axis);
  const looked = window && clipSpan(window, axis);
  return (
    <>
      <rect className="fill-sunk" y={top} width="100%" height={height} />
      {days.map((span) => (
        <Band
          key={span.from}
          axis={axis}
          span={span}
          y={top}
          height={height}
          className="fill-lift"
        />
      ))}
      {hatched && <Hatched axis={axis} span={hatched} y={top} height={height} />}
      {looked && (
        <Band
          axis={axis}
          span={looked}
          y={windowTop}
          height={windowBottom - windowTop}
          className="fill-undecided opacity-9"
        />
      )}
    </>
  );
}

type BandProps = {
  readonly axis: Ribbon["axis"];
  readonly span: { readonly from: number; readonly to: number };
  readonly y: number;
  readonly height: number;
  readonly className?: string;
  readonly fill?: string;
};

function Band({ axis, span, y, height, ...look }: BandProps) {
  const scale = timeScale(axis);
  const [x, end] = [scale(span.from), scale(span.to)];
  return <rect x={percent(x)} width={percent(end - x)} y={y} height={height} {...look} />;
}

/** One picture has one pattern; its name is its own, since several pictures stand on a page. */
export function Hatched(props: Omit<BandProps, "className" | "fill">) {
  const id = useId();
  return (
    <>
      <pattern
        id={id}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path d="M0 0V5" className="stroke-rule" />
      </pattern>
      <Band {...props} fill={`url(#${id})`} />
    </>
  );
}
