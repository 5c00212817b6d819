import { useTranslations } from "next-intl";
import { Section, SectionWide } from "#components/ui/section.tsx";
import type { Clause, FactName, FactValue, Gate, Reading, StepStatus } from "#lib/rules/index.ts";
import { GateRow } from "./gate-row.tsx";
import type { DecidingRecord, Story } from "./story.ts";

/** One test as `explain` recorded it, its evidence looked up for the reader at hand. */
export type GateStep = {
  readonly gate: Gate;
  readonly fact: FactName;
  readonly status: StepStatus;
  readonly value: FactValue | null;
  readonly clauses: readonly Clause[];
  readonly readings: readonly Reading[];
  readonly isAssumed: boolean;
  readonly record: DecidingRecord | null;
};

export type GateAction = {
  readonly kind: "dispute" | "correct";
  readonly hrefOf: (step: GateStep) => string;
};

export type GateTableProps = {
  readonly story: Story;
  /** Gates 1 to 9, then what gate 10 asked. */
  readonly steps: readonly GateStep[];
  /** Where the failed test can be contested or, by a reviewer, corrected. */
  readonly action?: GateAction;
};

/** The ten tests in order: held, failed, not reached, not known; what was seen, and where. */
export function GateTable({ story, steps, action }: GateTableProps) {
  const t = useTranslations("gates");
  const gates = steps.filter((step) => step.gate !== "class");
  const asked = steps.filter((step) => step.gate === "class");
  const heading = asked.find((step) => step.fact === "cohort");
  const parts = asked.filter((step) => step !== heading);
  return (
    <Section title={t("title")} note={useTally(steps)} id="tests">
      <SectionWide>
        <table className="w-full border-collapse max-md:block">
          <thead className="text-left text-xs text-ink-3 max-md:sr-only">
            <tr className="border-b border-rule">
              <HeadCell className="w-7 paper:w-5">
                <span className="sr-only">{t("number")}</span>
              </HeadCell>
              <HeadCell className="w-7 paper:w-5">
                <span className="sr-only">{t("state")}</span>
              </HeadCell>
              <HeadCell className="w-[33%]">{t("test")}</HeadCell>
              <HeadCell>{t("seen")}</HeadCell>
              <HeadCell className="w-[25%]">{t("from")}</HeadCell>
            </tr>
          </thead>
          <tbody className="max-md:block">
            {gates.map((step, at) => (
              <GateRow key={step.gate} story={story} step={step} number={at + 1} action={action} />
            ))}
            {heading && (
              <GateRow
                story={story}
                step={{ ...heading, status: classStatus(asked), ...sources(asked) }}
                number={gates.length + 1}
                isHeading={parts.length > 0}
              />
            )}
            {parts.map((step) => (
              <GateRow key={step.fact} story={story} step={step} isPart action={action} />
            ))}
          </tbody>
        </table>
      </SectionWide>
    </Section>
  );
}

function HeadCell(props: React.ComponentProps<"th">) {
  return (
    <th
      scope="col"
      {...props}
      className={`pr-4 pb-2 font-text paper:pb-0.5 ${props.className ?? ""}`}
    />
  );
}

/** Gate 10 holds where the last thing it asked holds. */
function classStatus(asked: readonly GateStep[]): StepStatus {
  return asked.at(-1)?.status ?? "not-reached";
}

function sources(asked: readonly GateStep[]): Pick<GateStep, "clauses" | "readings"> {
  return {
    clauses: [...new Set(asked.flatMap((step) => step.clauses))],
    readings: [],
  };
}

function useTally(steps: readonly GateStep[]): string {
  const t = useTranslations("gates");
  const gates = new Set(steps.map((step) => step.gate));
  const has = (gate: Gate, status: StepStatus) =>
    steps.some((step) => step.gate === gate && step.status === status);
  const failed = [...gates].filter((gate) => has(gate, "failed")).length;
  const unknown = [...gates].filter((gate) => has(gate, "not-known")).length;
  const unreached = [...gates].filter((gate) => has(gate, "not-reached")).length;
  const held = gates.size - failed - unknown - unreached;
  if (held === gates.size) return t("tallyAll");
  if (unknown > 0) return t("tallyUnknown", { held });
  return t("tally", { held, failed });
}
