import { useTranslations } from "next-intl";
import { ProspectLines } from "#components/check/prospect-lines.tsx";
import { OutcomeChip } from "#components/verdict/outcome-chip.tsx";
import type { OpeningCheck } from "#lib/disputes/dispute-view.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";
import type { Outcome } from "#lib/rules/index.ts";
import { verdictOf } from "./shown-outcome.ts";

export type OpeningPreviewProps = {
  readonly check: OpeningCheck;
  readonly product: string;
  readonly programmeStart: number;
};

/** What the order gets were it so, by the rules: one answer, or what each hangs on. */
export function OpeningPreview({ check, product, programmeStart }: OpeningPreviewProps) {
  const t = useTranslations("disputes");
  const { money } = useFormats();
  const { now, foreseen, currency } = check;
  const [first, ...others] = foreseen;
  if (!first) return <p className="font-serif text-clause">{t("open.unchanged")}</p>;
  const isCertain = others.length === 0;
  return (
    <>
      <p className="max-w-150 font-serif text-lead text-pretty">
        {t(isCertain ? "open.previewSentence" : "open.previewHangs", {
          money: money(first.rebateMinor, currency),
        })}
      </p>
      <dl className="mt-3 grid max-w-120 grid-cols-[auto_minmax(0,1fr)_auto] items-baseline gap-x-6 gap-y-1.5">
        {now && (
          <Line
            term={t("change.now")}
            outcome={now.class ?? now.reason}
            amount={money(now.rebateMinor, currency)}
          />
        )}
        <Line
          term={t("change.then")}
          outcome={first.class ?? first.reason}
          amount={money(first.rebateMinor, currency)}
        />
      </dl>
      {!isCertain && (
        <ProspectLines
          prospects={foreseen}
          product={product}
          currency={currency}
          programmeStart={programmeStart}
        />
      )}
    </>
  );
}

function Line({
  term,
  outcome,
  amount,
}: {
  readonly term: string;
  readonly outcome: Outcome | null;
  readonly amount: string;
}) {
  return (
    <>
      <dt className="text-ink-3">{term}</dt>
      <dd>
        {outcome !== null && <OutcomeChip verdict={verdictOf(outcome)} outcome={outcome} isQuiet />}
      </dd>
      <dd className="text-right font-medium">{amount}</dd>
    </>
  );
}
