import { useTranslations } from "next-intl";
import { Section, SectionWide } from "#components/ui/section.tsx";
import { GATES, REASONS, type Gate, type Policy, type Reason } from "#lib/rules/index.ts";
import { CLASS_RULES } from "#lib/rules/class-rules.ts";
import { GATE_RULES } from "#lib/rules/gate-rules.ts";
import { OutcomeLinks } from "./cited-article.tsx";

/** The ten tests in their order, each with the reasons it can end in. */
export function TestsSection({ policy }: { readonly policy: Policy }) {
  const t = useTranslations("programme");
  const gate = useTranslations("gate");
  return (
    <Section title={t("testsTitle")} note={t("testsNote")} id="tests">
      <SectionWide>
        <ol>
          {GATES.map((name, at) => (
            <li
              key={name}
              className="grid grid-cols-[1.75rem_minmax(0,1fr)] gap-y-1.5 border-b border-rule py-2 first:pt-0 last:border-b-0 md:grid-cols-[1.75rem_18rem_minmax(0,1fr)]"
            >
              <span className="text-ink-3">{at + 1}</span>
              <span>{gate(name, { who: "reviewer" })}</span>
              <div className="max-md:col-start-2">
                <OutcomeLinks outcomes={reasonsOf(name)} policy={policy} />
              </div>
            </li>
          ))}
        </ol>
      </SectionWide>
    </Section>
  );
}

/** Read off the rule book, so that the page cannot tell another story than the rules. */
function reasonsOf(gate: Gate): readonly Reason[] {
  const rule = GATE_RULES.find((each) => each.gate === gate);
  const outcomes = rule ? Object.values(rule.fails) : CLASS_RULES.map((each) => each.outcome);
  return REASONS.filter((reason) => outcomes.includes(reason));
}
