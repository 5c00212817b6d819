import { useTranslations } from "next-intl";
import { NativeSelect } from "#components/ui/native-select.tsx";
import { momentField } from "#lib/disputes/counter-fact-input.ts";
import { formatMoney } from "#lib/facts/money.ts";
import { BILLINGS, CHANNELS, KINDS } from "#lib/rules/vocabulary.ts";
import { InputField } from "#components/ui/input-field.tsx";

export type ProductOption = { readonly value: string; readonly label: string };

/*
 * The fields of facts about an order, each named as the form's reader expects it.
 */

export function Moment({
  at,
  ...rest
}: {
  readonly label: string;
  readonly name: string;
  readonly at: number | null;
  readonly required?: boolean;
  readonly note?: string;
}) {
  return <InputField type="datetime-local" step="any" defaultValue={momentField(at)} {...rest} />;
}

export function Amount({
  label,
  name,
  minor,
  in: currency,
}: {
  readonly label: string;
  readonly name: string;
  /** null: not known yet. */
  readonly minor: number | null;
  readonly in: string;
}) {
  return (
    <InputField
      label={label}
      name={name}
      inputMode="decimal"
      required
      maxLength={20}
      defaultValue={minor === null ? "" : formatMoney(minor, currency)}
    />
  );
}

export function KindField({ value }: { readonly value: (typeof KINDS)[number] }) {
  const t = useTranslations("disputes.field");
  const kind = useTranslations("kind");
  const options = KINDS.map((each) => ({ value: each, label: kind(each) }));
  return <NativeSelect label={t("kind")} name="kind" defaultValue={value} options={options} />;
}

export function BillingField({ value }: { readonly value: (typeof BILLINGS)[number] }) {
  const t = useTranslations("disputes.field");
  const billing = useTranslations("billing");
  const options = BILLINGS.map((each) => ({ value: each, label: billing(each) }));
  return (
    <NativeSelect label={t("billing")} name="billing" defaultValue={value} options={options} />
  );
}

export function ChannelField({ value }: { readonly value: (typeof CHANNELS)[number] }) {
  const t = useTranslations("disputes.field");
  const channel = useTranslations("channel");
  const options = CHANNELS.map((each) => ({ value: each, label: channel(each) }));
  return (
    <NativeSelect label={t("channel")} name="channel" defaultValue={value} options={options} />
  );
}

export function ProductField({
  value,
  products,
}: {
  readonly value: string;
  readonly products: readonly ProductOption[];
}) {
  const t = useTranslations("disputes.field");
  return (
    <NativeSelect label={t("product")} name="productCode" defaultValue={value} options={products} />
  );
}
