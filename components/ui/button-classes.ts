import { joinClasses } from "./join-classes.ts";

export type ButtonLook = {
  /** `ink` is the one main thing of a page. */
  readonly look?: "ink" | "outline" | "plain" | undefined;
  readonly size?: "small" | "normal" | undefined;
  readonly className?: string | undefined;
};

const LOOKS = {
  ink: "border-ink bg-ink text-paper font-medium hover:not-disabled:border-ink-2 hover:not-disabled:bg-ink-2",
  outline: "border-rule-strong text-ink font-medium hover:not-disabled:bg-sunk",
  plain:
    "border-transparent text-ink-2 hover:not-disabled:not-aria-disabled:bg-sunk hover:not-disabled:not-aria-disabled:text-ink",
} as const;

const SIZES = {
  normal: { framed: "h-8.5 px-3.5", plain: "h-8.5 px-2" },
  small: { framed: "h-7.5 px-2.5 text-sm", plain: "h-7.5 px-2 text-sm" },
} as const;

/** A disabled button keeps its words; what it waits for is said beside it. */
export function buttonClasses({ look = "outline", size = "normal", className }: ButtonLook) {
  return joinClasses(
    "inline-flex items-center justify-center gap-2 rounded-md border whitespace-nowrap transition-colors",
    "max-md:min-h-11 disabled:border-rule disabled:bg-transparent disabled:text-ink-3 aria-disabled:text-ink-3",
    LOOKS[look],
    SIZES[size][look === "plain" ? "plain" : "framed"],
    className,
  );
}
