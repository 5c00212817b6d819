import { joinClasses } from "./join-classes.ts";
import { Mark, type MarkName } from "./mark.tsx";

export type ChipTone = Extract<MarkName, "eligible" | "ineligible" | "undecided" | "changed">;

const TONES: { readonly [Tone in ChipTone]: string } = {
  eligible: "bg-eligible-wash text-eligible",
  ineligible: "bg-ineligible-wash text-ineligible",
  undecided: "bg-undecided-wash text-undecided",
  changed: "bg-changed-wash text-changed",
};

export type ChipProps = {
  readonly tone: ChipTone;
  /** Without a wash: the norm, which a list says quietly. */
  readonly isQuiet?: boolean;
  readonly children: React.ReactNode;
  readonly className?: string;
};

/** A verdict's mark and word. */
export function Chip({ tone, isQuiet = false, children, className }: ChipProps) {
  return (
    <span
      className={joinClasses(
        "inline-flex items-center gap-1.75 align-middle whitespace-nowrap",
        isQuiet
          ? "text-ink"
          : `min-h-6 rounded-sm py-0.5 pr-2.25 pl-1.5 text-sm font-[500] ${TONES[tone]}`,
        className,
      )}
    >
      <Mark name={tone} className="paper:size-2.75" />
      <span className="self-baseline">{children}</span>
    </span>
  );
}
