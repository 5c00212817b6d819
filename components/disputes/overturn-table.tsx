import { useTranslations } from "next-intl";
import { Cell, HeadCell, RowHead, StackedTable } from "#components/ui/table.tsx";
import { QuietLink } from "#components/ui/quiet-link.tsx";
import { OutcomeChip } from "#components/verdict/outcome-chip.tsx";
import { useFormats } from "#lib/i18n/use-formats.ts";
import type { Outcome, Verdict } from "#lib/rules/index.ts";

export type OverturnLine = {
  readonly verdict: Verdict;
  readonly outcome: Outcome;
  readonly href: string;
  readonly decided: number;
  /** Accepted, whole or in part. */
  readonly overturned: number;
};

/** How often a reason did not stand: where it is often, a rule or its data are bad. */
export function OverturnTable({ lines }: { readonly lines: readonly OverturnLine[] }) {
  const t = useTranslations("disputeDesk.overturn");
  const { count, rate } = useFormats();
  return (
    <StackedTable>
      <caption className="sr-only">{t("title")}</caption>
      <thead>
        <tr>
          <HeadCell>{t("reason")}</HeadCell>
          <HeadCell isFigure className="whitespace-nowrap">
            {t("decided")}
          </HeadCell>
          <HeadCell isFigure className="whitespace-nowrap">
            {t("overturned")}
          </HeadCell>
          <HeadCell isFigure className="whitespace-nowrap md:w-40">
            {t("rate")}
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const percent = Math.round((line.overturned * 100) / line.decided);
          return (
            <tr key={line.outcome}>
              <RowHead className="font-text!">
                <QuietLink href={line.href} prefetch={false}>
                  <OutcomeChip verdict={line.verdict} outcome={line.outcome} isQuiet />
                </QuietLink>
              </RowHead>
              <Cell isFigure label={t("decided")}>
                {count(line.decided)}
              </Cell>
              <Cell isFigure label={t("overturned")}>
                {count(line.overturned)}
              </Cell>
              <Cell isFigure label={t("rate")}>
                <span className="inline-flex items-center gap-3">
                  <svg width="64" height="6" aria-hidden className="max-md:hidden">
                    <rect width="64" height="6" className="fill-sunk" />
                    <rect width={(64 * percent) / 100} height="6" className="fill-ink-3" />
                  </svg>
                  <span className="inline-block min-w-10">{rate(percent * 100)}</span>
                </span>
              </Cell>
            </tr>
          );
        })}
      </tbody>
    </StackedTable>
  );
}
