import { useTranslations } from "next-intl";
import { InputField } from "#components/ui/input-field.tsx";
import { NativeSelect } from "#components/ui/native-select.tsx";
import { momentField } from "#lib/disputes/counter-fact-input.ts";
import { formatMoney } from "#lib/facts/money.ts";
import type { OrderFacts } from "#lib/order-facts/find-order-facts.ts";
import { BILLINGS, CHANNELS, KINDS } from "#lib/rules/index.ts";
import { PreviewForm } from "./preview-form.tsx";

export type ProductChoice = { readonly value: string; readonly label: string };

/** The facts of an order as they are on record, each to be corrected. */
export function OrderFactsForm({
  order,
  products,
}: {
  readonly order: OrderFacts;
  readonly products: readonly ProductChoice[];
}) {
  const t = useTranslations();
  const { accountId, orderId, currency } = order;
  const moment = (name: "placedAt" | "paidAt" | "activeUntil") => (
    <InputField
      label={t(`correct.field.${name}`)}
      name={name}
      type="datetime-local"
      step="any"
      defaultValue={momentField(order[name])}
    />
  );
  return (
    <div className="flex flex-col gap-5">
      <PreviewForm given={{ of: "order", accountId, orderId, currency }}>
        <NativeSelect
          label={t("correct.field.productCode")}
          name="productCode"
          defaultValue={order.productCode}
          options={products}
        />
        <NativeSelect
          label={t("correct.field.kind")}
          name="kind"
          defaultValue={order.kind}
          options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <NativeSelect
          label={t("correct.field.billing")}
          name="billing"
          defaultValue={order.billing}
          options={BILLINGS.map((value) => ({ value, label: t(`billing.${value}`) }))}
        />
        <NativeSelect
          label={t("correct.field.channel")}
          name="channel"
          defaultValue={order.channel}
          options={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
        />
        {moment("placedAt")}
        {moment("paidAt")}
        {moment("activeUntil")}
        <InputField
          label={t("facts.list", { currency })}
          name="list"
          inputMode="decimal"
          required
          defaultValue={formatMoney(order.listMinor, currency)}
        />
        <InputField
          label={t("facts.paid", { currency })}
          name="paid"
          inputMode="decimal"
          required
          defaultValue={formatMoney(order.paidMinor, currency)}
        />
      </PreviewForm>
      <PreviewForm given={{ of: "no-order", accountId, orderId }} label={t("facts.neverWas")} />
    </div>
  );
}
