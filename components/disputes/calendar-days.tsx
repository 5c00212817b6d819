import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { CheckboxField } from "#components/ui/checkbox-field.tsx";
import { InputField } from "#components/ui/input-field.tsx";
import { Section, SectionMargin } from "#components/ui/section.tsx";
import type { DisputeSettings } from "#lib/disputes/dispute-settings.ts";
import { HiddenFields } from "./hidden-fields.tsx";
import type { FormAction } from "./take-panel.tsx";

export type CalendarDaysProps = {
  readonly days: DisputeSettings["days"];
  readonly fields: Readonly<Record<string, string>>;
  readonly addDay: FormAction;
  readonly removeDay: FormAction;
};

/** Days that are not as their weekday says: holidays, and weekend days that are worked. */
export function CalendarDays({ days, fields, addDay, removeDay }: CalendarDaysProps) {
  const t = useTranslations("disputeSettings");
  return (
    <Section title={t("days")} id="days">
      <div className="max-w-120">
        {days.length === 0 && <p className="text-ink-2">{t("noDays")}</p>}
        {days.length > 0 && (
          <ul className="border-t border-rule">
            {days.map(({ day, label, isWorking }) => (
              <li key={day} className="flex items-center gap-4 border-b border-rule py-1.5">
                <span className="whitespace-nowrap text-ink-2">{day}</span>
                <span className="min-w-0 flex-1">
                  {label}
                  <span className="ml-2 text-sm text-ink-3">{t(isWorking ? "worked" : "off")}</span>
                </span>
                <form action={removeDay}>
                  <HiddenFields fields={{ ...fields, day }} />
                  <Button type="submit" look="plain" aria-label={t("removeDay", { day, label })}>
                    {t("remove")}
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        )}
        <form action={addDay} className="mt-5 flex flex-col gap-4">
          <HiddenFields fields={fields} />
          <div className="grid gap-4 md:grid-cols-[11rem_minmax(0,1fr)]">
            <InputField label={t("day")} name="day" type="date" required />
            <InputField label={t("dayLabel")} name="label" required maxLength={80} />
          </div>
          <CheckboxField name="isWorking" label={t("isWorking")} />
          <Button type="submit" className="self-start max-md:w-full">
            {t("addDay")}
          </Button>
        </form>
      </div>
      <SectionMargin>{t("daysNote")}</SectionMargin>
    </Section>
  );
}
