import { useTranslations } from "next-intl";
import { Section, SectionWide } from "#components/ui/section.tsx";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { FAMILIES, type Policy } from "#lib/rules/index.ts";

/** What an order can earn, by what its customer was. */
export function RatesSection({ policy }: { readonly policy: Policy }) {
  const t = useTranslations("programme");
  const { longDay, rate } = useFormats();
  const values = { months: String(policy.windowMonths), start: longDay(policy.programmeStart) };
  return (
    <Section title={t("ratesTitle")} note={t("ratesNote")} id="rates">
      <SectionWide>
        <dl>
          {FAMILIES.map((family) => (
            <div
              key={family}
              className="grid gap-x-8 gap-y-1 border-b border-rule py-3.5 first:pt-0 last:border-b-0 md:grid-cols-[minmax(0,1fr)_9rem]"
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
            </div>
          ))}
        </dl>
      </SectionWide>
    </Section>
  );
}
