import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { joinClasses } from "#components/ui/join-classes.ts";
import { Mark } from "#components/ui/mark.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { useFormats } from "#lib/i18n/use-formats.ts";
import type { StepStatus } from "#lib/rules/index.ts";
import { GateSource } from "./gate-source.tsx";
import type { GateStep, GateTableProps } from "./gate-table.tsx";
import { recordValues, storyValues, type StoryValues } from "./story-values.ts";
import type { Story } from "./story.ts";

export type GateRowProps = {
  readonly story: Story;
  readonly step: GateStep;
  readonly number?: number;
  /** The row of gate 10, whose own tests follow it. */
  readonly isHeading?: boolean;
  readonly isPart?: boolean;
  readonly action?: GateTableProps["action"];
};

/** On a phone a row is its number, its mark, and two or three lines. */
export function GateRow({ story, step, number, isHeading, isPart, action }: GateRowProps) {
  const isLit = (step.status === "failed" || step.status === "not-known") && !isHeading;
  const isQuiet = step.status === "not-reached";
  const cell = joinClasses(
    "align-baseline md:pr-4",
    isLit ? "py-1 md:py-3 paper:py-1" : isPart ? "py-0.5 md:py-1" : "py-0.5 md:py-1.75",
    "paper:py-0.5",
  );
  return (
    <tr
      className={joinClasses(
        "max-md:grid max-md:grid-cols-[1.625rem_1.375rem_minmax(0,1fr)] max-md:py-1.5",
        !isHeading && !isLit && !isPart && "border-b border-rule",
        isLit &&
          "bg-sunk max-md:-mx-4 max-md:px-4 max-md:shadow-[inset_3px_0_0_var(--color-rubric)]",
      )}
    >
      <td
        className={joinClasses(
          cell,
          "text-ink-3",
          isLit && "md:shadow-[-10px_0_0_var(--color-sunk),-12px_0_0_var(--color-rubric)]",
        )}
      >
        {number}
      </td>
      <td className={joinClasses(cell, "align-top! md:pr-0")}>
        <State status={step.status} />
      </td>
      <td
        className={joinClasses(
          cell,
          isPart && !isLit && "text-sm text-ink-2",
          isLit && "font-medium",
          isQuiet && "text-ink-3",
        )}
      >
        <TestName story={story} step={step} isPart={isPart ?? false} />
      </td>
      <td
        className={joinClasses(
          cell,
          "max-md:col-start-3 max-md:text-sm",
          isLit ? "font-medium text-ink" : isQuiet ? "text-ink-3" : "text-ink-2",
          isPart && !isLit && "text-sm",
        )}
      >
        <Seen story={story} step={step} />
      </td>
      <td
        className={joinClasses(
          cell,
          "text-sm text-ink-3 md:pr-0 max-md:col-start-3",
          !isLit && "max-md:hidden",
        )}
      >
        <span className="flex flex-wrap items-baseline justify-between gap-x-4 md:pr-3 paper:pr-0">
          <GateSource story={story} step={step} />
          {isLit && action && <Action kind={action.kind} href={action.hrefOf(step)} />}
        </span>
      </td>
    </tr>
  );
}

function Action({
  kind,
  href,
}: {
  readonly kind: NonNullable<GateTableProps["action"]>["kind"];
  readonly href: string;
}) {
  const t = useTranslations("gates");
  return (
    <TextLink href={href} className="font-medium text-ink paper:hidden">
      {t(kind)}
    </TextLink>
  );
}

function State({ status }: { readonly status: StepStatus }) {
  const t = useTranslations("gates.states");
  return (
    <>
      <StateMark status={status} />
      <span className="sr-only">{t(status)}</span>
    </>
  );
}

function StateMark({ status }: { readonly status: StepStatus }) {
  switch (status) {
    case "held":
      return <Check size={16} className="mt-0.75 text-eligible paper:mt-px paper:size-3" />;
    case "failed":
      return <Mark name="ineligible" size={16} className="mt-0.75 paper:mt-0 paper:size-3" />;
    case "not-known":
      return <Mark name="undecided" size={16} className="mt-0.75 paper:mt-0 paper:size-3" />;
    case "not-reached":
      return (
        <span className="block w-4 text-center text-ink-3" aria-hidden>
          ·
        </span>
      );
    default:
      return status satisfies never;
  }
}

function TestName({
  story,
  step,
  isPart,
}: {
  readonly story: Story;
  readonly step: GateStep;
  readonly isPart: boolean;
}) {
  const gate = useTranslations("gate");
  const part = useTranslations("step");
  const values = useStepValues(story, step);
  return isPart ? part(step.fact, values) : gate(step.gate, values);
}

function Seen({ story, step }: { readonly story: Story; readonly step: GateStep }) {
  const t = useTranslations("seen");
  const gates = useTranslations("gates");
  const values = useStepValues(story, step);
  if (step.status === "not-reached" || step.status === "not-known") {
    return t(`none.${step.status}`);
  }
  if (step.value === null) return null;
  // The value is one of its fact's own: `explain` says so.
  const seen = t(`${step.fact}.${step.value}` as "payment.paid", values);
  return (
    <>
      {seen}
      {step.isAssumed && <span className="text-ink-3"> ({gates("assumed")})</span>}
    </>
  );
}

function useStepValues(story: Story, step: GateStep): StoryValues {
  const formats = useFormats();
  const ofStep = step.record ? recordValues(step.record, formats.day) : {};
  return { ...storyValues(story, formats, { dates: "short" }), ...ofStep };
}
