import { useTranslations } from "next-intl";
import type { DisputeLine } from "#lib/disputes/dispute-view.ts";
import type { ContestedStep } from "#lib/disputes/dispute-words.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { GATES } from "#lib/rules/vocabulary.ts";
import { STAGE_WORDS } from "./stage-words.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** The contested test with its number, as the order's page counts them. */
export function useStepName(audience: "ambassador" | "reviewer"): (step: ContestedStep) => string {
  const t = useTranslations("disputes.step");
  const gate = useTranslations("gate");
  const values: Readonly<Record<string, string>> = { who: audience };
  return (step) => {
    if (step === "money" || step === "missing") return t(step);
    const number = GATES.indexOf(step) + 1;
    return t("gate", { number, test: gate(step, values) });
  };
}

type Standing = Pick<DisputeLine, "stage" | "outcome" | "isTakenBack">;

/** Where a dispute stands; once it is decided, how. */
export function useStandingWords(): (line: Standing) => string {
  const stages = useTranslations("disputes.stage");
  const outcomes = useTranslations("disputes.outcome");
  return ({ stage, outcome, isTakenBack }) => {
    if (outcome === null) return stages(STAGE_WORDS[stage]);
    return outcomes(isTakenBack ? "taken-back" : outcome);
  };
}

/** Until when: days that are near by name, days that are over by their number. */
export function useDueWords(today: number): (dueAt: number, isOverdue: boolean) => string {
  const t = useTranslations("disputes.due");
  const { day, dayOfMonth } = useFormats();
  return (dueAt, isOverdue) => {
    const days = Math.abs(Math.floor((dueAt - today) / DAY_MS));
    if (isOverdue) return t("overdue", { days: Math.floor((today - dueAt) / DAY_MS) });
    if (day(dueAt) === day(today)) return t("today");
    if (days <= 1 && day(dueAt) === day(today + DAY_MS)) {
      return t("tomorrow", { day: dayOfMonth(dueAt) });
    }
    return t("on", { day: dayOfMonth(dueAt) });
  };
}
