import { useTranslations } from "next-intl";
import { OutcomeChip } from "#components/verdict/outcome-chip.tsx";
import type { Review } from "#lib/disputes/get-review.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";
import type { Outcome, Verdict } from "#lib/rules/index.ts";
import type { DisputeFactsProps, SideOutcome } from "./dispute-facts.tsx";

/** What follows for the contested order from the stored fact, and from the claimed one. */
export function useSideOutcomes({
  dispute,
  answer,
  whatIf,
}: Review): DisputeFactsProps["outcomes"] {
  const change = useTranslations("disputes.change");
  const { amount } = useFormats();
  if (whatIf?.effect.kind !== "known") return undefined;
  const side = (
    decision: {
      verdict: Verdict;
      class: Outcome | null;
      reason: Outcome | null;
      rebateMinor: number;
    },
    currency: string,
  ): SideOutcome => {
    const outcome = decision.class ?? decision.reason;
    return {
      chip: outcome && <OutcomeChip verdict={decision.verdict} outcome={outcome} isQuiet />,
      rebate: amount(decision.rebateMinor, currency),
    };
  };
  const none: SideOutcome = { chip: change("notRecorded"), rebate: "" };
  const changed = whatIf.effect.changes.find(({ orderId, before }) =>
    dispute.orderId === null ? before === null : orderId === dispute.orderId,
  );
  const now = answer && side(answer.explanation.decision, answer.order.currency);
  const then = changed?.after ? side(changed.after, changed.currency) : null;
  return { recorded: now ?? none, claimed: then ?? now ?? none };
}
