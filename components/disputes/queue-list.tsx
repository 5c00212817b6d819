import { useTranslations } from "next-intl";
import type { QueueLine as QueuedDispute } from "#lib/disputes/dispute-view.ts";
import { queueLineOf } from "./queue-line-of.ts";
import { QueueTable } from "./queue-table.tsx";
import { useDueWords, useStandingWords, useStepName } from "./use-dispute-words.ts";

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
  const standing = useStandingWords();
  const stepName = useStepName("reviewer");
  const dueWords = useDueWords(today);
  const words = {
    claim: (line: QueuedDispute) => claim(line.claim, { customer: line.customerName }),
    step: (line: QueuedDispute) => stepName(line.step),
    stage: (line: QueuedDispute) =>
      line.stage === "needs-you" ? stages("askedReview") : standing(line),
    due: (line: QueuedDispute) => dueWords(line.dueAt, line.isOverdue),
  };
  return (
    <QueueTable
      caption={t("caption")}
      lines={lines.map((line) => queueLineOf(line, { words, query, today }))}
    />
  );
}
