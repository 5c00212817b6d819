import { useTranslations } from "next-intl";
import { QuietLink } from "#components/ui/quiet-link.tsx";
import { Cell, HeadCell, RowHead, StackedTable } from "#components/ui/table.tsx";
import { OutcomeChip } from "#components/verdict/outcome-chip.tsx";
import { useFormats } from "#lib/i18n/use-formats.ts";
import type { ReasonSum } from "#lib/reasons/list-reasons.ts";

/** Orders, money and overturn rate of each class and reason: where a rule or its data are bad. */
export function ReasonsTable({ reasons }: { readonly reasons: readonly ReasonSum[] }) {
  const t = useTranslations("reasons");
  const { count } = useFormats();
  return (
    <StackedTable className="mt-5">
      <caption className="sr-only">{t("title")}</caption>
      <thead>
        <tr>
          <HeadCell>{t("outcome")}</HeadCell>
          <HeadCell isFigure>{t("orders")}</HeadCell>
          <HeadCell isFigure>{t("base")}</HeadCell>
          <HeadCell isFigure>{t("rebate")}</HeadCell>
          <HeadCell isFigure>{t("decided")}</HeadCell>
          <HeadCell isFigure>{t("overturned")}</HeadCell>
          <HeadCell isFigure>{t("rate")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {reasons.map((reason) => (
          <tr key={`${reason.verdict} ${reason.outcome}`}>
            <RowHead className="font-text!">
              <QuietLink href={`/orders?outcome=${reason.outcome}`} prefetch={false}>
                <OutcomeChip verdict={reason.verdict} outcome={reason.outcome} isQuiet />
              </QuietLink>
            </RowHead>
            <Cell isFigure label={t("orders")}>
              {count(reason.orders)}
            </Cell>
            <Cell isFigure label={t("base")}>
              <Sums reason={reason} of="baseMinor" />
            </Cell>
            <Cell isFigure label={t("rebate")}>
              <Sums reason={reason} of="rebateMinor" />
            </Cell>
            <OverturnCells decided={reason.decided} overturned={reason.overturned} />
          </tr>
        ))}
      </tbody>
    </StackedTable>
  );
}

function Sums({
  reason,
  of,
}: {
  readonly reason: ReasonSum;
  readonly of: "baseMinor" | "rebateMinor";
}) {
  const { money } = useFormats();
  // Nothing of several currencies is nothing, said once.
  const some = reason.money.filter((sum) => sum[of] !== 0);
  return (
    <span>
      {(some.length > 0 ? some : reason.money.slice(0, 1)).map((sum, at) => (
        <span key={sum.currency} className={at > 0 || sum[of] === 0 ? "block text-ink-3" : "block"}>
          {money(sum[of], sum.currency)}
        </span>
      ))}
    </span>
  );
}

function OverturnCells({
  decided,
  overturned,
}: {
  readonly decided: number;
  readonly overturned: number;
}) {
  const t = useTranslations("reasons");
  const { count, rate } = useFormats();
  if (decided === 0) {
    return (
      <>
        <Cell isFigure label={t("decided")} className="text-ink-3">
          0
        </Cell>
        <Cell label={t("overturned")} />
        <Cell label={t("rate")} />
      </>
    );
  }
  return (
    <>
      <Cell isFigure label={t("decided")}>
        {count(decided)}
      </Cell>
      <Cell isFigure label={t("overturned")}>
        {count(overturned)}
      </Cell>
      <Cell isFigure label={t("rate")}>
        {rate(Math.round((overturned * 100) / decided) * 100)}
      </Cell>
    </>
  );
}
