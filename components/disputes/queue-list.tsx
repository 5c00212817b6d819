import { useTranslations } from "next-intl";
import type { QueueLine as QueuedDispute } from "#lib/disputes/dispute-view.ts";
import { queueLineOf } from "./queue-line-of.ts";
import { QueueTable } from "./queue-table.tsx";
import { STAGE_WORDS } from "./stage-words.ts";
import { useDueWords, useStepName } from "./use-dispute-words.ts";

export type QueueListProps = {
  readonly lines: readonly QueuedDispute[];
  /** The view's own, so that a dispute that is opened from it knows what comes next. */
  readonly query: string;
  readonly today: number;
};

/** The disputes of a view, in words. */
export function QueueList({ lines, query, today }: QueueListProps) {
  const t = useTranslations("disputeDesk");
  const claim = useTranslations("disputes.claim");
  const stages = useTranslations("disputes.stage");
  const outcomes = useTranslations("disputes.outcome");
  const stepName = useStepName("reviewer");
  const dueWords = useDueWords(today);
  const words = {
    claim: (line: QueuedDispute) => claim(line.claim, { customer: line.customerName }),
    step: (line: QueuedDispute) => stepName(line.step),
    stage: (line: QueuedDispute) =>
      line.outcome === null
        ? stages(line.stage === "needs-you" ? "askedReview" : STAGE_WORDS[line.stage])
        : outcomes(line.outcome),
    due: (line: QueuedDispute) => dueWords(line.dueAt, line.isOverdue),
  };
  return (
    <QueueTable
      caption={t("caption")}
      lines={lines.map((line) => queueLineOf(line, { words, query, today }))}
    />
  );
}
