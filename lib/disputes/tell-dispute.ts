import type { Tx } from "#db/client/transaction.ts";
import type { DisputeEventKind } from "#db/schema/dispute-words.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { enqueueNotice } from "#lib/notices/enqueue-notice.ts";
import { type DisputeEvent, LONGEST_NOTICE_TEXT } from "#lib/notices/notice-event.ts";
import { AUDIT_OF_EVENT, type DisputeRow, type Mover } from "./move-dispute.ts";

/** What people are told of; the rest is among reviewers. */
const NOTICE_OF_EVENT: Partial<Record<DisputeEventKind, DisputeEvent["stage"]>> = {
  opened: "opened",
  claimed: "in-review",
  assigned: "in-review",
  asked: "question",
  answered: "answered",
  said: "message",
  proposed: "approval-wanted",
  upheld: "decided",
  accepted: "decided",
  "accepted-in-part": "decided",
  goodwill: "decided",
  withdrawn: "withdrawn",
  reopened: "reopened",
  escalated: "overdue",
  "taken-back": "taken-back",
};

/** Words that one side meant for the other. What is proposed may never be said. */
const IS_SAID: readonly DisputeEventKind[] = [
  "opened",
  "asked",
  "answered",
  "said",
  "upheld",
  "accepted",
  "accepted-in-part",
  "goodwill",
  "reopened",
  "taken-back",
];

/**
 * Tells whoever has to know and writes the audit log, in the transaction of the change and last in it.
 * @param row the dispute as it is after the change
 */
export async function tellDispute(
  tx: Tx,
  { row, before }: { readonly row: DisputeRow; readonly before: DisputeRow | null },
  event: DisputeEventKind,
  mover: Mover,
  message: string | null,
): Promise<void> {
  const stage = NOTICE_OF_EVENT[event];
  if (stage) {
    await enqueueNotice(tx, {
      kind: "dispute",
      stage,
      disputeId: row.disputeId,
      accountId: row.accountId,
      orderId: row.orderId,
      ambassadorId: row.ambassadorId,
      actorId: mover.role === "system" ? null : mover.actor,
      assigneeId: row.claimedBy,
      text: IS_SAID.includes(event) ? (message?.slice(0, LONGEST_NOTICE_TEXT) ?? null) : null,
      ending: row.outcome,
      dueAt: row.dueAt,
    });
  }
  await auditDispute(tx, { row, before }, event, mover);
}

/** What a move did to a dispute, for the audit log. */
export async function auditDispute(
  tx: Tx,
  { row, before }: { readonly row: DisputeRow; readonly before: DisputeRow | null },
  event: DisputeEventKind,
  mover: Mover,
): Promise<void> {
  await recordAudit(tx, mover, {
    action: AUDIT_OF_EVENT[event],
    subject: "dispute",
    subjectId: row.disputeId,
    ...(before && { before: stateIn(before) }),
    after: stateIn(row),
  });
}

function stateIn({ stage, outcome, claimedBy, version, accountId, orderId }: DisputeRow) {
  return { stage, outcome, claimedBy, version, accountId, orderId };
}
