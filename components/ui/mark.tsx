import type { Verdict } from "#lib/rules/index.ts";

/**
 * The marks of the programme, one drawing each, in chips, lists and on the history ribbon:
 * a tick in a disc, a bar in a ring (never a cross), a ring half filled, a triangle with one heavy leg,
 * a full diamond for the record that decided, a hollow one for a purchase outside the referral.
 */
export type MarkName = Verdict | "changed" | "deciding-record" | "outside-purchase";

const DRAWINGS: { readonly [Name in MarkName]: React.ReactNode } = {
  eligible: (
    <>
      <circle className="fill-eligible" cx="8" cy="8" r="7" />
      <path className="stroke-paper" strokeWidth="1.7" d="M5 8.2l2.1 2.1 4-4.3" />
    </>
  ),
  ineligible: (
    <g className="stroke-ineligible">
      <circle cx="8" cy="8" r="6.2" strokeWidth="1.6" />
      <path d="M5 8h6" strokeWidth="1.7" />
    </g>
  ),
  undecided: (
    <>
      <circle className="stroke-undecided" cx="8" cy="8" r="6.2" strokeWidth="1.7" />
      <path className="fill-undecided" d="M8 4.4a3.6 3.6 0 0 1 0 7.2Z" />
    </>
  ),
  changed: (
    <g className="stroke-changed">
      <path d="M8 2.8l5.6 9.8H2.4Z" strokeWidth="1.2" />
      <path d="M8.2 3.4l4.7 8.8" strokeWidth="2.1" />
    </g>
  ),
  "deciding-record": (
    <path
      className="fill-rubric stroke-rubric"
      strokeWidth="1.5"
      d="M8 2.6l5.4 5.4-5.4 5.4L2.6 8Z"
    />
  ),
  "outside-purchase": (
    <path className="stroke-ink-3" strokeWidth="1.5" d="M8 2.6l5.4 5.4-5.4 5.4L2.6 8Z" />
  ),
};

/** The bare drawing in a box of 16 units, for use inside another picture. */
export function MarkDrawing({ name }: { readonly name: MarkName }) {
  return (
    <g fill="none" strokeLinecap="round" strokeLinejoin="round">
      {DRAWINGS[name]}
    </g>
  );
}

export type MarkProps = {
  readonly name: MarkName;
  /** Pixels. */
  readonly size?: number;
  /** Said aloud where no word stands beside the mark. */
  readonly label?: string;
  readonly className?: string;
};

export function Mark({ name, size = 15, label, className }: MarkProps) {
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      className={`flex-none overflow-visible ${className ?? ""}`}
      {...(label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
    >
      <MarkDrawing name={name} />
    </svg>
  );
}
