import { useTranslations } from "next-intl";
import { DefinitionList, type Definition } from "#components/ui/definition-list.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { Formats } from "#lib/i18n/formats.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";
import type { Billing, Kind } from "#lib/rules/index.ts";

export type OrderFactsProps = {
  readonly orderId: string;
  readonly customer: string;
  readonly customerHref: string;
  /** For reviewers. */
  readonly ambassador?: string | null;
  readonly product: string;
  readonly kind: Kind;
  readonly billing: Billing;
  readonly placedAt: number;
  readonly paidAt: number | null;
  readonly activeUntil: number | null;
  readonly currency: string;
  readonly paidMinor: number;
  readonly referral: { readonly startsAt: number; readonly endsAt: number | null } | null;
};

/** The order's facts in the margin; on a phone one line, and the rest on demand. */
export function OrderFacts(props: OrderFactsProps) {
  const t = useTranslations("orderFacts");
  const formats = useFormats();
  const items = useDefinitions(props, formats);
  const values = {
    product: props.product,
    kind: props.kind,
    day: formats.day(props.paidAt ?? props.placedAt),
    money: formats.money(props.paidMinor, props.currency),
  };
  return (
    <aside className="max-lg:mt-5 max-lg:border-t max-lg:border-rule max-lg:pt-3 lg:pl-6 paper:mt-0 paper:border-t-0 paper:p-0 paper:pl-2">
      <details className="group md:hidden">
        <summary>
          {t(props.paidAt === null ? "lineUnpaid" : "line", values)}{" "}
          <span className="rubric-line whitespace-nowrap group-open:hidden">{t("all")}</span>
        </summary>
        <div className="mt-2 border-t border-rule">
          <DefinitionList items={items} />
        </div>
      </details>
      <div className="max-md:hidden">
        <DefinitionList items={items} />
      </div>
    </aside>
  );
}

function useDefinitions(props: OrderFactsProps, formats: Formats): readonly Definition[] {
  const t = useTranslations("orderFacts");
  const kind = useTranslations("kind");
  const { referral } = props;
  const kindWords = t("kindBilling", { kind: kind(props.kind), billing: props.billing });
  const rows: readonly (Definition | null)[] = [
    { term: t("order"), value: props.orderId },
    {
      term: t("customer"),
      value: <TextLink href={props.customerHref}>{props.customer}</TextLink>,
    },
    props.ambassador ? { term: t("ambassador"), value: props.ambassador } : null,
    { term: t("product"), value: props.product },
    { term: t("kind"), value: kindWords },
    props.paidAt === null
      ? { term: t("placed"), value: formats.dayTime(props.placedAt) }
      : { term: t("paid"), value: formats.dayTime(props.paidAt) },
    {
      term: t(props.paidAt === null ? "due" : "amount"),
      value: formats.money(props.paidMinor, props.currency),
    },
    props.activeUntil === null
      ? null
      : { term: t("activeUntil"), value: formats.day(props.activeUntil) },
    referral && {
      term: t("referral"),
      value: t(referral.endsAt === null ? "referralOpen" : "referralSpan", {
        start: formats.day(referral.startsAt),
        end: referral.endsAt === null ? "" : formats.day(referral.endsAt),
      }),
    },
  ];
  return rows.filter((row) => row !== null);
}
