import { useTranslations } from "next-intl";
import { Section, SectionMargin } from "#components/ui/section.tsx";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { MoneyNotes } from "./money-notes.tsx";

/** How the money of an order was worked out, in minor units of its currency. */
export type MoneyTableProps = {
  readonly currency: string;
  readonly isPaid: boolean;
  readonly listMinor: number;
  readonly vouchersMinor: number;
  readonly paidMinor: number;
  readonly refunds: readonly {
    readonly refundId: string;
    readonly refundedAt: number;
    readonly amountMinor: number;
  }[];
  readonly baseMinor: number;
  readonly product: string;
  /** null where the order earns nothing. */
  readonly capBasisPoints: number | null;
  /** null: the product has no rate of its own. */
  readonly productRateBasisPoints: number | null;
  readonly rateBasisPoints: number;
  readonly rebateMinor: number;
  /** What an undecided order would get if its account stood alone. */
  readonly estimate?: {
    readonly rateBasisPoints: number;
    readonly rebateMinor: number;
  } | null;
};

/** From the list price to the rebate, line by line; a double rule closes the sum. */
export function MoneyTable(props: MoneyTableProps) {
  const t = useTranslations("money");
  const { amount, currency, day } = useFormats();
  const { refunds } = props;
  const figure = (minor: number) => amount(minor, props.currency);
  return (
    <Section title={t("title")} id="money">
      <div>
        <table className="w-full text-left md:max-w-120 paper:max-w-90">
          <tbody>
            <Line term={t("list")} figure={figure(props.listMinor)} />
            <Line term={t("vouchers")} figure={figure(-props.vouchersMinor)} />
            <Line
              term={t(props.isPaid ? "paid" : "due")}
              figure={figure(props.paidMinor)}
              isResult
            />
            {refunds.length === 0 && <Line term={t("refunds")} figure={figure(0)} />}
            {refunds.map((refund) => (
              <Line
                key={refund.refundId}
                term={t("refundOn", { day: day(refund.refundedAt) })}
                figure={figure(-refund.amountMinor)}
              />
            ))}
            <Line term={t("base")} figure={figure(props.baseMinor)} isResult />
            <RateLine {...props} />
            <Rebate
              term={t(props.estimate ? "rebateEstimate" : "rebate", {
                currency: currency(props.currency),
              })}
              figure={figure(props.estimate?.rebateMinor ?? props.rebateMinor)}
            />
          </tbody>
        </table>
      </div>
      <SectionMargin className="space-y-2.5 paper:space-y-1">
        <MoneyNotes {...props} />
      </SectionMargin>
    </Section>
  );
}

function RateLine({ estimate, capBasisPoints, rateBasisPoints }: MoneyTableProps) {
  const t = useTranslations("money");
  const { rate } = useFormats();
  if (estimate) {
    return (
      <Line term={t("rate")} note={t("rateEstimate")} figure={rate(estimate.rateBasisPoints)} />
    );
  }
  if (capBasisPoints === null) {
    return <Line term={t("rate")} note={t("rateNone")} figure={rate(0)} />;
  }
  const isCap = capBasisPoints === rateBasisPoints;
  const note = isCap ? t("rateCap") : t("rateOwn", { cap: rate(capBasisPoints) });
  return <Line term={t("rate")} note={note} figure={rate(rateBasisPoints)} />;
}

function Line({
  term,
  note,
  figure,
  isResult = false,
}: {
  readonly term: string;
  readonly note?: string;
  readonly figure: string;
  readonly isResult?: boolean;
}) {
  const cell = isResult ? "border-t border-rule-strong pt-2 pb-1.25" : "py-1.25";
  return (
    <tr>
      <th scope="row" className={`font-text paper:py-0 ${cell}`}>
        {term} {note !== undefined && <span className="text-sm text-ink-3">{note}</span>}
      </th>
      <td className={`text-right paper:py-0 ${cell}`}>{figure}</td>
    </tr>
  );
}

function Rebate({ term, figure }: { readonly term: string; readonly figure: string }) {
  const cell = "border-t border-ink pt-2.25 pb-2 font-strong paper:py-0.5";
  return (
    <tr>
      <th scope="row" className={cell}>
        {term}
      </th>
      <td className={`text-right ${cell}`}>
        <span className="double-rule inline-block pb-1.25 pl-7 paper:pb-0.5">{figure}</span>
      </td>
    </tr>
  );
}
