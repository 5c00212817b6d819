import { useTranslations } from "next-intl";
import type { CounterFact } from "#lib/disputes/counter-fact.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";

/** What a fact says, a row a part of it. */
export type FactRow = { readonly key: string; readonly term: string; readonly value: string };

export type FactNames = {
  readonly customer: string;
  readonly currency: string | null;
  readonly productName: (code: string) => string;
};

/** A fact in words: as it is on record, or as it is claimed to be. */
export function useFactRows(
  names: FactNames,
): (fact: CounterFact, side: "recorded" | "claimed") => readonly FactRow[] {
  const t = useTranslations("disputes.fact");
  const kind = useTranslations("kind");
  const billing = useTranslations("billing");
  const channel = useTranslations("channel");
  const { dayTime, money } = useFormats();
  const { customer, currency, productName } = names;
  const figure = (minor: number, of = currency) => (of === null ? String(minor) : money(minor, of));
  const moment = (at: number | null) => (at === null ? t("none") : dayTime(at));
  const yes = (is: boolean) => t(is ? "yes" : "no");
  const row = (key: FactRowKey, value: string): FactRow => ({
    key,
    term: t(`term.${key}`, { customer }),
    value,
  });
  return (fact, side) => {
    switch (fact.claim) {
      case "identity-apart":
      case "identity-verified":
      case "earlier-order-not-theirs":
      case "refund-not-happened":
        return [row(fact.claim, t(`${fact.claim}.${side}`, { customer }))];
      case "referral":
        return [
          row(
            "referral",
            fact.endsAt === null
              ? t("open", { start: dayTime(fact.startsAt) })
              : t("span", { start: dayTime(fact.startsAt), end: dayTime(fact.endsAt) }),
          ),
        ];
      case "order-paid":
        return [row("paidAt", side === "recorded" ? t("unpaid") : moment(fact.paidAt))];
      case "order-kind":
        return [row("kind", kind(fact.kind))];
      case "order-billing":
        return [row("billing", billing(fact.billing))];
      case "order-channel":
        return [row("channel", channel(fact.channel))];
      case "order-product":
        return [row("product", productName(fact.productCode))];
      case "order-amount":
        return [row("list", figure(fact.listMinor)), row("paid", figure(fact.paidMinor))];
      case "refund-amount":
        return [
          row("refund", figure(fact.amountMinor)),
          row("usageConsumed", yes(fact.usageConsumed)),
        ];
      case "product-flags":
        return [
          row("countsAsPurchase", yes(fact.countsAsPurchase)),
          row("rebateable", yes(fact.rebateable)),
        ];
      case "missing-order": {
        const { order } = fact;
        return [
          row("order", order.orderId ?? t("unknown")),
          row("product", productName(order.productCode)),
          row("kind", kind(order.kind)),
          row("billing", billing(order.billing)),
          row("paidAt", moment(order.paidAt)),
          row("list", figure(order.listMinor, order.currency)),
          row("paid", figure(order.paidMinor, order.currency)),
        ];
      }
      default:
        return fact satisfies never;
    }
  };
}

type FactRowKey =
  | "identity-apart"
  | "identity-verified"
  | "earlier-order-not-theirs"
  | "refund-not-happened"
  | "referral"
  | "order"
  | "product"
  | "kind"
  | "billing"
  | "channel"
  | "paidAt"
  | "list"
  | "paid"
  | "refund"
  | "usageConsumed"
  | "countsAsPurchase"
  | "rebateable";
