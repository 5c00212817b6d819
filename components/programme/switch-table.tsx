import { useTranslations } from "next-intl";
import { OutcomeChip } from "#components/verdict/outcome-chip.tsx";
import { useFormats } from "#lib/i18n/use-formats.ts";
import type { Decision, Outcome, Policy, SwitchName } from "#lib/rules/index.ts";

/** What the example's order ends as under one setting of a switch. */
export type SwitchOutcome = {
  readonly setting: string;
  readonly outcome: Outcome;
  readonly decision: Decision;
};

/** The same order under each setting: what the reading costs or gives. */
export function SwitchTable({
  name,
  policy,
  outcomes,
}: {
  readonly name: SwitchName;
  readonly policy: Policy;
  readonly outcomes: readonly SwitchOutcome[];
}) {
  const t = useTranslations("guide");
  const words = useTranslations("switch");
  const { money } = useFormats();
  return (
    <ul>
      {outcomes.map(({ setting, outcome, decision }) => (
        <li
          key={setting}
          className="grid items-baseline gap-x-6 gap-y-1 border-b border-rule py-2.5 first:pt-0 last:border-b-0 md:grid-cols-[minmax(0,1fr)_15rem_8rem]"
        >
          <span className="font-serif text-clause text-pretty">
            {/* Each switch has a message for each of its settings: a test says so. */}
            {words(`${name}.${setting}` as "lineage.product")}
            {policy[name] === setting && (
              <span className="ml-2 font-sans text-sm text-ink-3">({t("inForce")})</span>
            )}
          </span>
          <span>
            <OutcomeChip
              verdict={decision.verdict}
              outcome={outcome}
              isQuiet={decision.verdict === "eligible"}
              programmeStart={policy.programmeStart}
            />
          </span>
          <span className="md:text-right">{money(decision.rebateMinor, decision.currency)}</span>
        </li>
      ))}
    </ul>
  );
}
