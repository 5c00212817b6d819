import { useTranslations } from "next-intl";
import { InputField } from "#components/ui/input-field.tsx";
import { CheckboxField } from "#components/ui/checkbox-field.tsx";
import { momentField } from "#lib/disputes/counter-fact-input.ts";
import { formatMoney } from "#lib/facts/money.ts";
import type { OrderFacts, RefundFacts } from "#lib/order-facts/find-order-facts.ts";
import { PreviewForm } from "./preview-form.tsx";

/** The refunds of an order, and one that may be missing. */
export function RefundForms({ order }: { readonly order: OrderFacts }) {
  const t = useTranslations("facts");
  return (
    <ul>
      {[...order.refunds, null].map((refund) => (
        <li
          key={refund?.refundId ?? "new"}
          className="border-b border-rule py-3.5 first:pt-0 last:border-b-0"
        >
          <p className="mb-2 font-medium">{refund?.refundId ?? t("missingRefund")}</p>
          <RefundForm order={order} refund={refund} />
        </li>
      ))}
    </ul>
  );
}

function RefundForm({
  order,
  refund,
}: {
  readonly order: OrderFacts;
  readonly refund: RefundFacts | null;
}) {
  const t = useTranslations();
  const { accountId, orderId, currency } = order;
  const named: Record<string, string> = refund === null ? {} : { refundId: refund.refundId };
  return (
    <div className="flex flex-wrap items-end gap-4">
      <PreviewForm given={{ of: "refund", accountId, orderId, currency, ...named }}>
        {refund === null && (
          <InputField label={t("correct.field.refundId")} name="refundId" required maxLength={64} />
        )}
        <InputField
          label={t("correct.field.refundedAt")}
          name="refundedAt"
          type="datetime-local"
          step="any"
          required
          defaultValue={momentField(refund?.refundedAt ?? null)}
        />
        <InputField
          label={t("facts.amount", { currency })}
          name="amount"
          inputMode="decimal"
          required
          defaultValue={refund === null ? "" : formatMoney(refund.amountMinor, currency)}
        />
        <CheckboxField
          name="usageConsumed"
          label={t("correct.field.usageConsumed")}
          isChecked={refund?.usageConsumed ?? false}
        />
      </PreviewForm>
      {refund !== null && (
        <PreviewForm
          given={{ of: "no-refund", accountId, refundId: refund.refundId }}
          label={t("facts.noRefund")}
        />
      )}
    </div>
  );
}
