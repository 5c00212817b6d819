import { useLocale, useTranslations } from "next-intl";
import { BILLINGS, KINDS } from "#lib/rules/index.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { AmountBlank, DayBlank, SelectBlank } from "./blank.tsx";
import { CheckForm } from "./check-form.tsx";
import type { CheckView } from "./check-view.ts";
import { useAnswer } from "./use-answer.tsx";

/** If they order this, it would be that. */
export function CheckSentence(view: CheckView) {
  const { options, terms, answer, isOneCustomer } = view;
  const t = useTranslations("check");
  const formats = useFormats();
  // Chinese clauses stand close.
  const gap = useLocale() === "zh" ? "" : " ";
  const said = useAnswer(answer, terms);
  const blanks = {
    customer: standing(
      isOneCustomer ? (
        options.customer?.label
      ) : (
        <SelectBlank
          name="customer"
          label={t("customer")}
          value={terms.accountId}
          options={withChosen(options.customers, options.customer)}
        />
      ),
    ),
    product: standing(
      <SelectBlank
        name="product"
        label={t("product")}
        value={terms.productCode}
        options={options.products}
      />,
    ),
    kind: standing(
      <SelectBlank
        name="kind"
        label={t("kindLabel")}
        value={terms.kind}
        options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />,
    ),
    billing: standing(
      <SelectBlank
        name="billing"
        label={t("billingLabel")}
        value={terms.billing}
        options={BILLINGS.map((value) => ({ value, label: t(`billing.${value}`) }))}
      />,
    ),
    day: standing(<DayBlank name="day" label={t("day")} value={terms.day} min={view.firstDay} />),
    currency: standing(
      <SelectBlank
        name="currency"
        label={t("currency")}
        value={terms.currency}
        options={options.currencies.map((value) => ({ value, label: formats.currency(value) }))}
      />,
    ),
    amount: standing(<AmountBlank name="amount" label={t("amount")} value={terms.amount} />),
  };
  return (
    <CheckForm action={view.action} working={t("working")} submit={t("submit")}>
      <p className="max-w-200 font-serif text-lead/9 md:text-[1.5625rem]/11">
        {t.rich("ask", blanks)}
        {gap}
        <span aria-live="polite">{said}</span>
      </p>
    </CheckForm>
  );
}

/** A blank at its place in the sentence. */
function standing(blank: React.ReactNode) {
  return () => blank;
}

function withChosen(
  customers: CheckView["options"]["customers"],
  chosen: CheckView["options"]["customer"],
) {
  const isListed = chosen === null || customers.some(({ value }) => value === chosen.value);
  return isListed ? customers : [chosen, ...customers];
}
