import { useTranslations } from "next-intl";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { useFormats } from "#lib/i18n/use-formats.ts";
import type { Correction } from "#lib/corrections/correction.ts";

/** What would be on record, named field by field. */
export function CorrectionFacts({
  correction,
  currency,
}: {
  readonly correction: Correction;
  /** Of the order that it is about; null where there is none. */
  readonly currency: string | null;
}) {
  const t = useTranslations("correct");
  const value = useValue(currency);
  const { of, ...rest } = correction;
  const fields = "fields" in rest ? { ...rest, ...rest.fields } : rest;
  return (
    <div className="max-w-140">
      <p className="font-medium">{t(`of.${of}`)}</p>
      <div className="mt-2">
        <DefinitionList
          items={Object.entries(fields)
            .filter(([name, given]) => name !== "fields" && given !== undefined)
            .map(([name, given]) => ({
              term: t(`field.${asField(name)}`),
              value: value(name, given),
            }))}
        />
      </div>
    </div>
  );
}

const FIELDS = [
  "accountId",
  "identityId",
  "fromIdentityId",
  "intoIdentityId",
  "ambassadorId",
  "referralId",
  "startsAt",
  "endsAt",
  "orderId",
  "order",
  "refundId",
  "refundedAt",
  "amountMinor",
  "usageConsumed",
  "productCode",
  "effectiveFrom",
  "name",
  "countsAsPurchase",
  "rebateable",
  "rateBasisPoints",
  "subscriptionId",
  "kind",
  "billing",
  "channel",
  "paymentId",
  "placedAt",
  "paidAt",
  "activeUntil",
  "listMinor",
  "paidMinor",
] as const;
type Field = (typeof FIELDS)[number];

function asField(name: string): Field {
  const field = FIELDS.find((each) => each === name);
  if (!field) throw new Error(`A correction has no field ${name}.`);
  return field;
}

function useValue(currency: string | null): (name: string, given: unknown) => string {
  const t = useTranslations();
  const { dayTime, rate, count, money } = useFormats();
  return (name, given) => {
    if (given === null) return t(name === "rateBasisPoints" ? "correct.cap" : "correct.none");
    if (typeof given === "boolean") return t(given ? "correct.yes" : "correct.no");
    if (typeof given === "number") {
      if (name === "rateBasisPoints") return rate(given);
      if (!name.endsWith("Minor")) return dayTime(given);
      return currency === null
        ? t("correct.minorUnits", { amount: count(given) })
        : money(given, currency);
    }
    return typeof given === "string" ? given : JSON.stringify(given);
  };
}
