import { useTranslations } from "next-intl";
import { CheckboxField } from "#components/ui/checkbox-field.tsx";
import type { CounterFact, CounterFactOf } from "#lib/disputes/counter-fact.ts";
import {
  Amount,
  BillingField,
  ChannelField,
  KindField,
  Moment,
  ProductField,
  type ProductOption,
} from "./fact-fields.tsx";
import { MissingOrderFields } from "./missing-order-fields.tsx";

export type CounterFactFieldsProps = {
  /** What the fields say at first: what is on record, or what was claimed. */
  readonly fact: CounterFact;
  /** Of the order: its amounts are written in it. */
  readonly currency: string;
  readonly currencies: readonly string[];
  readonly products: readonly ProductOption[];
};

/** How the fact is, in the terms of its own kind; empty for a claim that leaves nothing to be filled in. */
export function CounterFactFields(props: CounterFactFieldsProps): React.ReactNode {
  const t = useTranslations("disputes.field");
  const { fact, currency } = props;
  switch (fact.claim) {
    case "identity-apart":
    case "identity-verified":
      return null;
    case "earlier-order-not-theirs":
      return <input type="hidden" name="orderId" value={fact.orderId ?? ""} />;
    case "refund-not-happened":
      return <input type="hidden" name="refundId" value={fact.refundId} />;
    case "referral":
      return <ReferralFields fact={fact} />;
    case "order-paid":
      return <Moment label={t("paidAt")} name="paidAt" at={fact.paidAt} required />;
    case "order-kind":
      return <KindField value={fact.kind} />;
    case "order-billing":
      return <BillingField value={fact.billing} />;
    case "order-channel":
      return <ChannelField value={fact.channel} />;
    case "order-product":
      return <ProductField value={fact.productCode} products={props.products} />;
    case "order-amount":
      return (
        <>
          <Amount
            label={t("list", { currency })}
            name="list"
            minor={fact.listMinor}
            in={currency}
          />
          <Amount
            label={t("paid", { currency })}
            name="paid"
            minor={fact.paidMinor}
            in={currency}
          />
        </>
      );
    case "refund-amount":
      return <RefundFields fact={fact} currency={currency} />;
    case "product-flags":
      return (
        <>
          <CheckboxField
            name="countsAsPurchase"
            label={t("countsAsPurchase")}
            isChecked={fact.countsAsPurchase}
          />
          <CheckboxField name="rebateable" label={t("rebateable")} isChecked={fact.rebateable} />
        </>
      );
    case "missing-order":
      return <MissingOrderFields {...props} fact={fact} />;
    default:
      return fact satisfies never;
  }
}

function ReferralFields({ fact }: { readonly fact: CounterFactOf<"referral"> }) {
  const t = useTranslations("disputes.field");
  return (
    <>
      <Moment label={t("startsAt")} name="startsAt" at={fact.startsAt} required />
      <Moment label={t("endsAt")} name="endsAt" at={fact.endsAt} note={t("endsAtNote")} />
    </>
  );
}

function RefundFields({
  fact,
  currency,
}: {
  readonly fact: CounterFactOf<"refund-amount">;
  readonly currency: string;
}) {
  const t = useTranslations("disputes.field");
  return (
    <>
      <input type="hidden" name="refundId" value={fact.refundId} />
      <Amount
        label={t("amount", { currency })}
        name="amount"
        minor={fact.amountMinor}
        in={currency}
      />
      <CheckboxField
        name="usageConsumed"
        label={t("usageConsumed")}
        isChecked={fact.usageConsumed}
      />
    </>
  );
}
