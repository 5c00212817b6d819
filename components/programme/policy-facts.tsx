import { useTimeZone, useTranslations } from "next-intl";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { useFormats } from "#lib/i18n/use-formats.ts";
import type { Policy } from "#lib/rules/index.ts";

/** The version of the terms that the page prints. */
export function PolicyFacts({ policy }: { readonly policy: Policy }) {
  const t = useTranslations("programme");
  const { day } = useFormats();
  const timeZone = useTimeZone();
  return (
    <DefinitionList
      items={[
        { term: t("policyTitle"), value: policy.id },
        { term: t("policyStart"), value: day(policy.programmeStart) },
        { term: t("policyWindow"), value: t("policyMonths", { months: policy.windowMonths }) },
        { term: t("policyZone"), value: timeZone },
      ]}
    />
  );
}
