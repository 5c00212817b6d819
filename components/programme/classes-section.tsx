import { useTranslations } from "next-intl";
import { Section, SectionWide } from "#components/ui/section.tsx";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { CLASS_RULES } from "#lib/rules/class-rules.ts";
import { CLASSES, FAMILIES, type Family, type Policy } from "#lib/rules/index.ts";
import { OutcomeLinks } from "./cited-article.tsx";

/** The ten classes, by what the customer was, each family with its ceiling. */
export function ClassesSection({ policy }: { readonly policy: Policy }) {
  const guide = useTranslations("guide");
  const t = useTranslations("programme");
  const { longDay, rate } = useFormats();
  const values = { months: String(policy.windowMonths), start: longDay(policy.programmeStart) };
  return (
    <Section title={guide("classesTitle")} note={guide("classesNote")} id="classes">
      <SectionWide>
        <dl>
          {FAMILIES.map((family) => (
            <div
              key={family}
              className="grid gap-x-8 gap-y-1.5 border-b border-rule py-3.5 first:pt-0 last:border-b-0 md:grid-cols-[minmax(0,1fr)_9rem]"
            >
              <dt className="font-serif text-clause">
                {t(`family.${family}`)}
                <span className="block font-sans text-base text-pretty text-ink-2 md:max-w-150">
                  {t(`familyText.${family}`, values)}
                </span>
              </dt>
              <dd className="text-figure md:text-right">
                {t("upTo", { cap: rate(policy.caps[family]) })}
              </dd>
              <dd className="md:col-span-2">
                <OutcomeLinks outcomes={classesOf(family)} policy={policy} />
              </dd>
            </div>
          ))}
        </dl>
      </SectionWide>
    </Section>
  );
}

/** Read off the rule book, so that the page cannot tell another story than the rules. */
function classesOf(family: Family) {
  return CLASSES.filter((each) =>
    CLASS_RULES.some((rule) => rule.outcome === each && rule.family === family),
  );
}
