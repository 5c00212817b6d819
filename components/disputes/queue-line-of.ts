import type { QueueLine as QueuedDispute } from "#lib/disputes/dispute-view.ts";
import { writeDisputeNumber } from "#lib/disputes/dispute-number.ts";
import type { QueueLine } from "./queue-line.ts";
import { verdictOf } from "./shown-outcome.ts";

export type QueueWords = {
  readonly claim: (line: QueuedDispute) => string;
  readonly step: (line: QueuedDispute) => string;
  readonly stage: (line: QueuedDispute) => string;
  readonly due: (line: QueuedDispute) => string;
};

const DAY_MS = 24 * 60 * 60 * 1000;

/** A dispute of the queue as a row; its link keeps the view, so that the next one is the view's. */
export function queueLineOf(
  line: QueuedDispute,
  {
    words,
    query,
    today,
  }: {
    readonly words: QueueWords;
    readonly query: string;
    readonly today: number;
  },
): QueueLine {
  const isOver = line.stage === "decided" || line.stage === "withdrawn";
  return {
    disputeId: line.disputeId,
    href: `/admin/disputes/${writeDisputeNumber(line.number)}${query}`,
    number: writeDisputeNumber(line.number),
    claim: words.claim(line),
    customer: line.customerName,
    product: line.productName ?? "",
    orderId: line.orderId,
    step: words.step(line),
    decision: line.contested && { verdict: verdictOf(line.contested), outcome: line.contested },
    ambassador: line.ambassadorName,
    openedAt: line.openedAt,
    ageDays: Math.max(0, Math.floor((today - line.openedAt) / DAY_MS)),
    due: isOver ? null : { label: words.due(line), isOverdue: line.isOverdue },
    state: words.stage(line),
    assignee: line.claimedBy?.name ?? null,
    stake:
      line.stakeMinor === null || line.currency === null
        ? null
        : { minor: line.stakeMinor, currency: line.currency },
    sameCause: line.sameCause,
  };
}
