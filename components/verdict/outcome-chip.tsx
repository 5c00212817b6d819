import { useTranslations } from "next-intl";
import { Chip } from "#components/ui/chip.tsx";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { AMBASSADOR_2025, type Outcome, type Verdict } from "#lib/rules/index.ts";

export type OutcomeChipProps = {
  readonly verdict: Verdict;
  readonly outcome: Outcome;
  /** In a list the norm is quiet: an order that earns has its mark and no wash. */
  readonly isQuiet?: boolean;
  readonly className?: string;
  /** Of the policy that decided, where it is not the built-in one. */
  readonly programmeStart?: number;
};

/** Class or reason of an order, in a few words. */
export function OutcomeChip({
  verdict,
  outcome,
  isQuiet = false,
  className,
  programmeStart = AMBASSADOR_2025.programmeStart,
}: OutcomeChipProps) {
  const t = useTranslations("outcome");
  const { day } = useFormats();
  return (
    <Chip tone={verdict} isQuiet={isQuiet} {...(className !== undefined && { className })}>
      {t(outcome, { start: day(programmeStart) })}
    </Chip>
  );
}
