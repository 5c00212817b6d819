import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { CheckboxField } from "#components/ui/checkbox-field.tsx";
import { InputField } from "#components/ui/input-field.tsx";
import { NativeSelect } from "#components/ui/native-select.tsx";
import { Section, SectionMargin } from "#components/ui/section.tsx";
import type { DisputeSettings } from "#lib/disputes/dispute-settings.ts";
import { WEEKDAYS } from "#lib/disputes/settings-form.ts";
import { formatMoney } from "#lib/facts/money.ts";
import { CalendarDays } from "./calendar-days.tsx";
import { HiddenFields } from "./hidden-fields.tsx";
import type { FormAction } from "./take-panel.tsx";

export type SettingsViewProps = {
  readonly settings: DisputeSettings;
  /** Those that have no limit yet. */
  readonly otherCurrencies: readonly string[];
  readonly actions: {
    readonly changeTerms: FormAction;
    readonly changeLimit: FormAction;
    readonly addDay: FormAction;
    readonly removeDay: FormAction;
  };
};

/** How disputes are handled: how long, by which calendar, and how much money one alone may move. */
export function SettingsView({ settings, otherCurrencies, actions }: SettingsViewProps) {
  const t = useTranslations("disputeSettings");
  const fields = { version: String(settings.version) };
  return (
    <>
      <Section title={t("terms")} id="terms">
        <Terms settings={settings} fields={fields} action={actions.changeTerms} />
        <SectionMargin>{t("termsNote")}</SectionMargin>
      </Section>
      <Section title={t("limits")} id="limits">
        <div className="flex max-w-120 flex-col gap-3">
          {settings.secondApprovalAbove
            .toSorted((a, b) => (a.currency < b.currency ? -1 : 1))
            .map(({ currency, minor }) => (
              <form key={currency} action={actions.changeLimit} className="flex items-end gap-2.5">
                <HiddenFields fields={{ ...fields, currency }} />
                <div className="flex-1">
                  <InputField
                    label={t("limit", { currency })}
                    name="amount"
                    inputMode="decimal"
                    maxLength={24}
                    defaultValue={formatMoney(minor, currency)}
                  />
                </div>
                <Button type="submit" aria-label={t("saveLimit", { currency })}>
                  {t("save")}
                </Button>
              </form>
            ))}
          <form action={actions.changeLimit} className="flex items-end gap-2.5">
            <HiddenFields fields={fields} />
            <div className="w-28">
              <NativeSelect
                label={t("currency")}
                name="currency"
                defaultValue={otherCurrencies[0] ?? ""}
                options={otherCurrencies.map((value) => ({ value, label: value }))}
              />
            </div>
            <div className="flex-1">
              <InputField
                label={t("newLimit")}
                name="amount"
                inputMode="decimal"
                required
                maxLength={24}
              />
            </div>
            <Button type="submit">{t("add")}</Button>
          </form>
        </div>
        <SectionMargin>{t("limitsNote")}</SectionMargin>
      </Section>
      <CalendarDays days={settings.days} fields={fields} {...actions} />
    </>
  );
}

function Terms({
  settings,
  fields,
  action,
}: {
  readonly settings: DisputeSettings;
  readonly fields: Readonly<Record<string, string>>;
  readonly action: FormAction;
}) {
  const t = useTranslations("disputeSettings");
  const days = (name: "daysToDecide" | "daysToReopen" | "mostAgeDays") => (
    <InputField
      label={t(name)}
      name={name}
      type="number"
      min={1}
      required
      defaultValue={String(settings[name])}
    />
  );
  return (
    <form action={action} className="flex max-w-120 flex-col gap-4">
      <HiddenFields fields={fields} />
      {days("daysToDecide")}
      {days("daysToReopen")}
      {days("mostAgeDays")}
      <fieldset>
        <legend className="text-sm text-ink-2">{t("restDays")}</legend>
        <div className="mt-1.5 grid grid-cols-2 gap-x-6 gap-y-1.5 md:grid-cols-4">
          {WEEKDAYS.map((day) => (
            <CheckboxField
              key={day}
              name={`rest${day}`}
              label={t(`weekday.${day}`)}
              isChecked={settings.restDays.includes(day)}
            />
          ))}
        </div>
      </fieldset>
      <InputField
        label={t("timeZone")}
        name="timeZone"
        required
        maxLength={64}
        defaultValue={settings.timeZone}
        note={t("timeZoneNote")}
      />
      <Button type="submit" look="ink" className="self-start max-md:w-full">
        {t("saveTerms")}
      </Button>
    </form>
  );
}
