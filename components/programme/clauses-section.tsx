import { useTranslations } from "next-intl";
import { Section, SectionWide } from "#components/ui/section.tsx";
import { CLAUSES } from "#lib/rules/index.ts";
import { ClauseLinks } from "./cited-links.tsx";

/** The clauses by their ids, in our own words. */
export function ClausesSection() {
  const t = useTranslations("programme");
  const clause = useTranslations("clause");
  return (
    <Section title={t("clausesTitle")} note={t("clausesNote")} id="clauses">
      <SectionWide>
        <dl>
          {CLAUSES.map((id) => (
            <div
              key={id}
              id={id}
              className="grid scroll-mt-6 grid-cols-[3rem_minmax(0,1fr)] border-b border-rule py-2.5 first:pt-0 last:border-b-0 target:shadow-[-12px_0_0_var(--color-paper),-14px_0_0_var(--color-rubric)]"
            >
              <dt>
                <ClauseLinks ids={[id]} />
              </dt>
              <dd className="md:max-w-160">
                <span className="block text-sm text-ink-3">{clause(`${id}.title`)}</span>
                <span className="font-serif text-clause text-pretty">{clause(`${id}.text`)}</span>
              </dd>
            </div>
          ))}
        </dl>
      </SectionWide>
    </Section>
  );
}
