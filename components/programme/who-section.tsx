import { useTranslations } from "next-intl";
import { Section, SectionWide } from "#components/ui/section.tsx";
import { useFormats } from "#lib/i18n/use-formats.ts";
import type { Clause, Policy, Reading } from "#lib/rules/index.ts";
import { ClauseLinks, ReadingLinks } from "./cited-links.tsx";

const WHO = [
  { who: "new", clauses: ["S3", "S6"], readings: ["R2", "R14"] },
  { who: "dormant", clauses: ["S5"], readings: ["R1", "R3", "R7"] },
  { who: "existing", clauses: ["S4a", "S4c"], readings: ["R2", "R14"] },
  { who: "productNew", clauses: ["S7"], readings: ["R9", "R14"] },
] as const satisfies readonly {
  readonly who: string;
  readonly clauses: readonly Clause[];
  readonly readings: readonly Reading[];
}[];

/** Who counts as new, dormant, existing, and new to a product. */
export function WhoSection({ policy }: { readonly policy: Policy }) {
  const t = useTranslations("guide");
  const { longDay } = useFormats();
  const values = { months: String(policy.windowMonths), start: longDay(policy.programmeStart) };
  return (
    <Section title={t("whoTitle")} note={t("whoNote")} id="who">
      <SectionWide>
        <dl>
          {WHO.map(({ who, clauses, readings }) => (
            <div
              key={who}
              className="grid gap-x-8 gap-y-1 border-b border-rule py-3.5 first:pt-0 last:border-b-0 md:grid-cols-[8rem_minmax(0,1fr)_9rem]"
            >
              <dt className="font-medium md:pt-1">{t(`whoName.${who}`)}</dt>
              <dd className="font-serif text-clause text-pretty">{t(`who.${who}`, values)}</dd>
              <dd className="text-sm text-ink-3 md:pt-1 md:text-right">
                <ClauseLinks ids={clauses} />, <ReadingLinks ids={readings} />
              </dd>
            </div>
          ))}
        </dl>
      </SectionWide>
    </Section>
  );
}
