import { useTranslations } from "next-intl";
import { joinClasses } from "#components/ui/join-classes.ts";

export const STAGES = ["opened", "review", "asked", "decided"] as const;
export type StageName = (typeof STAGES)[number];

export type Stage = {
  readonly name: StageName;
  readonly label: string;
  /** When, or until when; empty where nothing is to be said. */
  readonly note: string;
  readonly state: "done" | "now" | "ahead";
};

/** Where a dispute is: what is behind it in ink, where it stands in red, what is ahead in grey. */
export function StageStrip({
  stages,
  className,
}: {
  readonly stages: readonly Stage[];
  readonly className?: string;
}) {
  const t = useTranslations("disputes");
  return (
    <ol aria-label={t("stagesLabel")} className={joinClasses("flex text-sm/4.5", className)}>
      {stages.map(({ name, label, note, state }) => (
        <li
          key={name}
          {...(state === "now" && { "aria-current": "step" as const })}
          className={joinClasses(
            "relative min-w-0 flex-1 pt-3.5 pr-3 last:flex-none last:pr-0",
            "before:absolute before:inset-x-0 before:top-1 before:border-t last:before:right-auto last:before:w-2.25",
            "after:absolute after:top-0 after:left-0 after:size-2.25 after:rounded-full",
            STATES[state],
          )}
        >
          <span className={state === "now" ? "font-medium" : ""}>{label}</span>
          {state === "done" && <span className="sr-only"> ({t("stageDone")})</span>}
          <span className="block text-xs text-ink-3">{note}</span>
        </li>
      ))}
    </ol>
  );
}

const STATES: { readonly [State in Stage["state"]]: string } = {
  done: "text-ink-2 before:border-t-[1.5px] before:border-ink after:bg-ink",
  now: "text-ink before:border-rule-strong after:border-3 after:border-rubric after:bg-paper",
  ahead:
    "text-ink-3 before:border-rule-strong after:border-[1.5px] after:border-rule-strong after:bg-paper",
};
