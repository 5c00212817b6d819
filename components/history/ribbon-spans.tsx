import type { Ribbon } from "#lib/decisions/read/ribbon.ts";
import { PlacedText } from "./placed-text.tsx";
import type { TextLabel } from "./text-labels.ts";
import { clipSpan, percent, timeScale } from "./time-scale.ts";

export type RibbonSpansProps = {
  readonly ribbon: Ribbon;
  readonly bottom: number;
  readonly showsProgramme: boolean;
  /** Whether the time before the first referral is drawn as a span without content. */
  readonly showsBefore: boolean;
  readonly labels: readonly TextLabel[];
};

const REFERRAL_Y = 20;
const PROGRAMME_Y = 45;

/** Above the lanes: each referral, dotted from today on, and the start of the product family. */
export function RibbonSpans(props: RibbonSpansProps) {
  const { ribbon, bottom, showsProgramme, showsBefore, labels } = props;
  const { axis, referrals, programmeStart } = ribbon;
  const scale = timeScale(axis);
  const first = referrals[0]?.startsAt ?? axis.to;
  return (
    <>
      {showsBefore && first > axis.from && (
        <line
          x2={percent(scale(first))}
          y1={REFERRAL_Y}
          y2={REFERRAL_Y}
          className="stroke-ink-3"
          strokeDasharray="2 3"
        />
      )}
      {referrals.map((referral) => (
        <ReferralLine key={referral.startsAt} ribbon={ribbon} bottom={bottom} {...referral} />
      ))}
      {showsProgramme && programmeStart < axis.to && (
        <g className="stroke-ink-2" strokeWidth="1.5">
          <line
            x1={percent(Math.max(0, scale(programmeStart)))}
            x2="100%"
            y1={PROGRAMME_Y}
            y2={PROGRAMME_Y}
          />
          {programmeStart > axis.from && (
            <Drop at={scale(programmeStart)} from={PROGRAMME_Y} to={bottom} isQuiet />
          )}
        </g>
      )}
      {labels.map((label) => (
        <PlacedText
          key={label.key}
          label={label}
          y={(label.slot.row === "programme" ? PROGRAMME_Y : REFERRAL_Y) - 6}
          className={label.isStrong ? "fill-ink font-medium" : "fill-ink-2"}
        />
      ))}
    </>
  );
}

function ReferralLine({
  ribbon: { axis, today },
  bottom,
  startsAt,
  endsAt,
}: { readonly ribbon: Ribbon; readonly bottom: number } & Ribbon["referrals"][number]) {
  const scale = timeScale(axis);
  const past = clipSpan({ from: startsAt, to: Math.min(endsAt ?? today, today) }, axis);
  const future = clipSpan({ from: Math.max(startsAt, today), to: endsAt }, axis);
  return (
    <g className="stroke-ink" strokeWidth="2">
      {past && <SpanLine from={scale(past.from)} to={scale(past.to)} />}
      {future && <SpanLine from={scale(future.from)} to={scale(future.to)} isAhead />}
      {startsAt > axis.from && <Drop at={scale(startsAt)} from={REFERRAL_Y} to={bottom} />}
      {endsAt !== null && endsAt < axis.to && endsAt > axis.from && (
        <Drop at={scale(endsAt)} from={REFERRAL_Y} to={bottom} />
      )}
    </g>
  );
}

function SpanLine({
  from,
  to,
  isAhead = false,
}: {
  readonly from: number;
  readonly to: number;
  readonly isAhead?: boolean;
}) {
  return (
    <line
      x1={percent(from)}
      x2={percent(to)}
      y1={REFERRAL_Y}
      y2={REFERRAL_Y}
      {...(isAhead && { strokeDasharray: "2 3" })}
    />
  );
}

function Drop({
  at,
  from,
  to,
  isQuiet = false,
}: {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly isQuiet?: boolean;
}) {
  return (
    <line
      x1={percent(at)}
      x2={percent(at)}
      y1={from - 4}
      y2={to}
      className={isQuiet ? "stroke-ink-3" : "stroke-ink-2"}
      strokeWidth="1"
    />
  );
}
