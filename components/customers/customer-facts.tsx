import { useTranslations } from "next-intl";
import { Figures, type Figure } from "#components/ui/figures.tsx";
import { SENTENCE_TAGS } from "#components/verdict/sentence-tags.tsx";
import { useFormats } from "#lib/i18n/use-formats.ts";
import type { Cohort } from "#lib/rules/index.ts";

export type CustomerFactsProps = {
  readonly name: string;
  /** null: no order under the referral has settled it. */
  readonly cohort: Cohort | null;
  readonly anchorPaidAt: number | null;
  readonly windowMonths: number;
  /** For ambassadors: something decided that is not under their referral. */
  readonly isSomethingHidden: boolean;
  readonly sums: readonly {
    readonly currency: string;
    readonly paidMinor: number;
    readonly earnedMinor: number;
  }[];
  readonly orderCount: number;
  readonly earningCount: number;
  readonly referral: { readonly startsAt: number; readonly endsAt: number | null } | null;
  /** Days until it ends, from the programme's today; negative once it has. */
  readonly referralDaysLeft: number | null;
  readonly isVerified: boolean;
};

/** Who a customer is to the programme: one sentence, and four figures. */
export function CustomerFacts(props: CustomerFactsProps) {
  const premises = useTranslations("premises");
  return (
    <header className="grid gap-x-16 gap-y-5 pt-4 lg:grid-cols-[minmax(0,1fr)_auto] lg:items-end">
      <div>
        <h1 className="font-serif text-verdict tracking-verdict text-balance">{props.name}</h1>
        <p className="mt-2.5 max-w-125 font-serif text-clause text-pretty text-ink-2">
          <Standing {...props} />
        </p>
        {props.isSomethingHidden && (
          <p className="mt-1.5 text-sm text-ink-3">{premises("hidden")}</p>
        )}
      </div>
      <Figures items={useFigures(props)} />
    </header>
  );
}

function Standing({ name, cohort, anchorPaidAt, windowMonths }: CustomerFactsProps) {
  const t = useTranslations("standing");
  const customers = useTranslations("customers");
  const { day } = useFormats();
  if (cohort === null || anchorPaidAt === null) return customers("statusNone");
  return t.rich(cohort, {
    ...SENTENCE_TAGS,
    customer: name,
    anchorDay: day(anchorPaidAt),
    months: String(windowMonths),
  });
}

function useFigures(props: CustomerFactsProps): readonly Figure[] {
  const t = useTranslations("customers.facts");
  const { count } = useFormats();
  const customers = useTranslations("customers");
  const { orderCount, earningCount, isVerified } = props;
  return [
    ...useMoneyFigures(props),
    {
      term: t("orders"),
      value: count(orderCount),
      note: customers("earning", { earning: earningCount, other: orderCount - earningCount }),
    },
    useReferralFigure(props),
    {
      term: t("realName"),
      value: t(isVerified ? "verified" : "pending"),
      note: t(isVerified ? "verifiedNote" : "pendingNote"),
    },
  ].filter((figure) => figure !== null);
}

function useMoneyFigures({ sums }: CustomerFactsProps): readonly Figure[] {
  const t = useTranslations("customers.facts");
  const columns = useTranslations("customers.columns");
  const formats = useFormats();
  const { money } = formats;
  return sums.map(({ currency, paidMinor, earnedMinor }) => ({
    term:
      sums.length === 1
        ? t("earned")
        : columns("earnedIn", { currency: formats.currency(currency) }),
    value: money(earnedMinor, currency),
    note: t("earnedOf", { paid: money(paidMinor, currency) }),
  }));
}

function useReferralFigure({ referral, referralDaysLeft }: CustomerFactsProps): Figure | null {
  const t = useTranslations("customers.facts");
  const { day } = useFormats();
  if (referral === null) return null;
  const { startsAt, endsAt } = referral;
  if (endsAt === null) {
    return {
      term: t("referralEnds"),
      value: t("referralOpen"),
      note: t("since", { day: day(startsAt) }),
    };
  }
  const isOver = referralDaysLeft !== null && referralDaysLeft < 0;
  return {
    term: t("referralEnds"),
    value: day(endsAt),
    note: isOver ? t("ended") : t("inDays", { days: referralDaysLeft ?? 0 }),
  };
}
