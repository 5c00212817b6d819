import { useTranslations } from "next-intl";
import { writeDisputeNumber } from "#lib/disputes/dispute-number.ts";
import { UPHOLD_REASONS } from "#lib/disputes/dispute-words.ts";
import type { Review } from "#lib/disputes/get-review.ts";
import type { DisputeAction } from "#lib/disputes/state-machine.ts";
import { useFormats } from "#lib/i18n/use-formats.ts";
import type { PartChoice } from "#lib/disputes/part-choices.ts";
import { DECISION_OPTIONS, type DecisionOption } from "./decision-options.ts";

const ACTION_OF: { readonly [Option in DecisionOption]: DisputeAction } = {
  accept: "accept",
  part: "accept-in-part",
  uphold: "uphold",
  ask: "ask",
  goodwill: "goodwill",
};

/** What can be decided, what each decision does, and which of them ask for a second admin. */
export function useDecideWords(review: Review) {
  const t = useTranslations("disputeDesk.decide");
  const { money } = useFormats();
  const { dispute, whatIf, sameCause, secondApprovalAbove } = review;
  const changes = whatIf?.effect.kind === "known" ? whatIf.effect.changes : [];
  const [main] = whatIf?.effect.kind === "known" ? whatIf.effect.sums : [];
  const currency = dispute.currency ?? main?.currency ?? null;
  const limit = currency === null ? undefined : secondApprovalAbove[currency];
  const moved = main ? money(Math.abs(main.afterMinor - main.beforeMinor), main.currency) : "";
  const limitText = limit === undefined || currency === null ? null : money(limit, currency);
  const second =
    limitText === null
      ? t("secondAny", { money: moved })
      : t("second", { money: moved, limit: limitText });
  const maybe = limitText === null ? undefined : t("secondMaybe", { limit: limitText });
  return {
    number: writeDisputeNumber(dispute.number),
    options: DECISION_OPTIONS.map(({ option }) => option).filter((option) =>
      isOffered(option, review),
    ),
    notes: {
      accept: t("note.accept", { orders: changes.length }),
      part: t("note.part"),
      uphold: t("note.uphold"),
      ask: t("note.ask"),
      goodwill: t("note.goodwill"),
    },
    secondNeeded: {
      // Alone it would not have to wait; with those of the same cause it may.
      ...(maybe !== undefined && sameCause.length > 0 && { accept: maybe }),
      ...(whatIf?.needsSecond && { accept: second }),
      ...(maybe !== undefined && { part: maybe, goodwill: maybe }),
    },
    upholdReasons: UPHOLD_REASONS,
    sameCauseOrders: sameCause.reduce(
      (sum, { effect }) => sum + (effect.kind === "known" ? effect.changes.length : 0),
      0,
    ),
    stake:
      dispute.stakeMinor === null || dispute.currency === null
        ? null
        : {
            minor: dispute.stakeMinor,
            currency: dispute.currency,
            orders: Math.max(1, changes.length),
          },
  };
}

/** Accepting needs to know what to record; in part, something that can be stated otherwise. */
function isOffered(option: DecisionOption, review: Review): boolean {
  const { dispute, whatIf, partChoices, restated } = review;
  if (!dispute.actions.includes(ACTION_OF[option])) return false;
  if (option === "accept") return whatIf?.effect.kind !== "refused" && whatIf !== null;
  return option !== "part" || restated !== null || partChoices.some(isOtherThanWhole);
}

/** One alone, and claimed: accepting it in part would be accepting it. */
function isOtherThanWhole({ isClaimed }: PartChoice, _at: number, all: readonly PartChoice[]) {
  return all.length > 1 || !isClaimed;
}
