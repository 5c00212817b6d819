import { useTimeZone, useTranslations } from "next-intl";
import { Section } from "#components/ui/section.tsx";
import { useFormats } from "#lib/i18n/use-formats.ts";
import type { Policy } from "#lib/rules/index.ts";

/** How days and months are counted, and from when what counts. */
export function DatesSection({ policy }: { readonly policy: Policy }) {
  const t = useTranslations("guide");
  const { longDay } = useFormats();
  const zone = useTimeZone() ?? policy.timeZone;
  const values = {
    zone,
    start: longDay(policy.programmeStart),
    months: String(policy.windowMonths),
  };
  return (
    <Section title={t("datesTitle")} id="dates">
      <div className="space-y-3 font-serif text-clause text-pretty">
        {(["paid", "start", "window", "clock"] as const).map((each) => (
          <p key={each}>{t(`dates.${each}`, values)}</p>
        ))}
      </div>
    </Section>
  );
}
