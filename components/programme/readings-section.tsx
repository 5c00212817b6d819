import { useTranslations } from "next-intl";
import { Section, SectionWide } from "#components/ui/section.tsx";
import { READINGS, type Policy, type Reading, type SwitchName } from "#lib/rules/index.ts";
import { ReadingLinks } from "./cited-links.tsx";
import { READING_STRENGTHS } from "./reading-strengths.ts";

/** What we assume where the clauses leave it open: each with why, how sure, and how it is set. */
export function ReadingsSection({ policy }: { readonly policy: Policy }) {
  const t = useTranslations("programme");
  return (
    <Section title={t("readingsTitle")} note={t("readingsNote")} id="readings">
      <SectionWide>
        <ol>
          {READINGS.map((id) => (
            <ReadingItem key={id} id={id} policy={policy} />
          ))}
        </ol>
      </SectionWide>
    </Section>
  );
}

function ReadingItem({ id, policy }: { readonly id: Reading; readonly policy: Policy }) {
  const t = useTranslations("programme");
  const strengthWords = useTranslations("strength");
  const reading = useTranslations("reading");
  const { strength, switchName } = READING_STRENGTHS[id];
  return (
    <li
      id={id}
      className="grid scroll-mt-6 grid-cols-[3rem_minmax(0,1fr)] gap-x-0 gap-y-1.5 border-b border-rule py-3 first:pt-0 last:border-b-0 target:shadow-[-12px_0_0_var(--color-paper),-14px_0_0_var(--color-rubric)] lg:grid-cols-[3rem_minmax(0,1fr)_var(--margin)]"
    >
      <span>
        <ReadingLinks ids={[id]} />
      </span>
      <p className="font-serif text-clause text-pretty">{reading(`${id}.says`)}</p>
      <div className="text-sm text-ink-2 max-lg:col-start-2 lg:pl-14 lg:pt-1">
        <p>{reading(`${id}.why`)}</p>
        <p className="mt-1 text-ink-3">{t("sure", { strength: strengthWords(strength) })}</p>
        {switchName && <SwitchSetting name={switchName} policy={policy} />}
      </div>
    </li>
  );
}

function SwitchSetting({ name, policy }: { readonly name: SwitchName; readonly policy: Policy }) {
  const t = useTranslations("programme");
  const words = useTranslations("switch");
  // Each switch has a message for each of its settings: a test says so.
  const setting = words(`${name}.${policy[name]}` as "lineage.product");
  return <p className="mt-1 text-ink-3">{t("setTo", { setting })}</p>;
}
