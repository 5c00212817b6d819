import { useTranslations } from "next-intl";
import { OutcomeChip } from "#components/verdict/outcome-chip.tsx";
import type { DisputeDetail } from "#lib/disputes/dispute-view.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";
import { verdictOf } from "./shown-outcome.ts";
import { useFactRows } from "./use-fact-rows.ts";
import { type VersusRow, VersusTable } from "./versus-table.tsx";

/** The order's decision and money on either side; null where it has none there. */
export type SideOutcome = {
  readonly chip: React.ReactNode;
  readonly rebate: string;
};

export type DisputeFactsProps = {
  readonly dispute: DisputeDetail;
  /** Of the order or of what was claimed. */
  readonly currency: string | null;
  readonly productName: (code: string) => string;
  /** What follows for this order, recorded and claimed. */
  readonly outcomes?: { readonly recorded: SideOutcome; readonly claimed: SideOutcome } | undefined;
};

/** The contested fact: as it was on record when it was contested, and as it is claimed to be. */
export function DisputeFacts({ dispute, currency, productName, outcomes }: DisputeFactsProps) {
  const t = useTranslations("disputes.versus");
  const formats = useFormats();
  const rowsOf = useFactRows({ customer: dispute.customerName, currency, productName });
  const claimed = rowsOf(dispute.counterFact, "claimed");
  const recorded = dispute.recorded && rowsOf(dispute.recorded, "recorded");
  const rows: readonly VersusRow[] = claimed.map(({ key, term, value }) => ({
    key,
    term,
    recorded: recorded?.find((row) => row.key === key)?.value ?? (
      <span className="text-ink-3">{t("none")}</span>
    ),
    claimed: value,
    isContested: true,
  }));
  const follows: readonly VersusRow[] = outcomes
    ? [
        {
          key: "(order)",
          term: t("order"),
          recorded: outcomes.recorded.chip,
          claimed: outcomes.claimed.chip,
        },
        {
          key: "(rebate)",
          term: t("rebate", { currency: currency === null ? "" : formats.currency(currency) }),
          recorded: outcomes.recorded.rebate,
          claimed: <b>{outcomes.claimed.rebate}</b>,
        },
      ]
    : contestedRow(dispute, t("order"));
  return <VersusTable caption={t("title")} rows={[...rows, ...follows]} />;
}

function contestedRow(dispute: DisputeDetail, term: string): readonly VersusRow[] {
  const { contested } = dispute;
  if (contested === null) return [];
  const chip = <OutcomeChip verdict={verdictOf(contested)} outcome={contested} isQuiet />;
  return [{ key: "(order)", term, recorded: chip, claimed: null }];
}
