import { useTranslations } from "next-intl";
import { NativeSelect } from "#components/ui/native-select.tsx";
import type { CounterFactOf } from "#lib/disputes/counter-fact.ts";
import {
  Amount,
  BillingField,
  KindField,
  Moment,
  ProductField,
  type ProductOption,
} from "./fact-fields.tsx";
import { InputField } from "#components/ui/input-field.tsx";

/** An order that is not on record: what a receipt says of it. */
export function MissingOrderFields({
  fact: { order },
  products,
  currencies,
}: {
  readonly fact: CounterFactOf<"missing-order">;
  readonly currencies: readonly string[];
  readonly products: readonly ProductOption[];
}) {
  const t = useTranslations("disputes.field");
  const offered = [...new Set([order.currency, ...currencies])];
  return (
    <>
      <InputField
        label={t("orderId")}
        name="orderId"
        maxLength={64}
        defaultValue={order.orderId ?? ""}
        note={t("orderIdNote")}
      />
      <ProductField value={order.productCode} products={products} />
      <KindField value={order.kind} />
      <BillingField value={order.billing} />
      <Moment label={t("paidAt")} name="paidAt" at={order.paidAt} required />
      <Moment
        label={t("activeUntil")}
        name="activeUntil"
        at={order.activeUntil}
        note={t("activeUntilNote")}
      />
      <NativeSelect
        label={t("currency")}
        name="currency"
        defaultValue={order.currency}
        options={offered.map((value) => ({ value, label: value }))}
      />
      <Amount
        label={t("listPlain")}
        name="list"
        minor={order.listMinor || null}
        in={order.currency}
      />
      <Amount
        label={t("paidPlain")}
        name="paid"
        minor={order.paidMinor || null}
        in={order.currency}
      />
    </>
  );
}
