import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import type { DisputeEventKind, Visibility } from "#db/schema/dispute-words.ts";
import { disputeEvents, disputes } from "#db/schema/index.ts";
import type { AuditAction } from "#lib/audit/audit-actions.ts";
import type { AuditActor } from "#lib/audit/record-audit.ts";
import { AppError } from "#lib/errors/app-error.ts";
import type { DisputeKey } from "./dispute-view.ts";
import {
  type DisputeAction,
  type DisputeActor,
  type DisputeState,
  mayAct,
  nextState,
} from "./state-machine.ts";

export type DisputeRow = typeof disputes.$inferSelect;

/** Who moves a dispute. */
export type Mover = AuditActor & {
  readonly role: DisputeActor;
  /** Of an ambassador: only own disputes are theirs to move. */
  readonly ambassadorId: string | null;
  readonly now: number;
};

export type Move = {
  readonly action: DisputeAction;
  readonly event: DisputeEventKind;
  readonly visibility: Visibility;
  readonly message: string | null;
  readonly data?: unknown;
  /** What else changes in the row. */
  readonly set?: Partial<typeof disputes.$inferInsert>;
  /** Whether whoever moves it must be the reviewer who claimed it. */
  readonly byClaimant?: boolean;
};

export type Moved = {
  readonly row: DisputeRow;
  /** The very same move was made before: nothing was written now. */
  readonly isRepeated: boolean;
};

/** The dispute, locked until the transaction ends. NOT_FOUND where it is not there, or not the mover's. */
export async function lockDispute(tx: Tx, key: DisputeKey, mover: Mover): Promise<DisputeRow> {
  const [row] = await tx
    .select()
    .from(disputes)
    .where(and(eq(disputes.accountId, key.accountId), eq(disputes.disputeId, key.disputeId)))
    .for("update");
  const isTheirs = mover.role !== "ambassador" || row?.ambassadorId === mover.ambassadorId;
  if (!row || !isTheirs) throw new AppError("NOT_FOUND");
  return row;
}

/**
 * Moves a dispute one step: what the mover saw stands in the write, and whoever comes second gets
 * CONFLICT with the state as it is now.
 * @param seenVersion null where it does not matter what happened since (a word, a note)
 */
export async function moveDispute(
  tx: Tx,
  row: DisputeRow,
  seenVersion: number | null,
  mover: Mover,
  move: Move,
): Promise<Moved> {
  const next = await checkMove(tx, row, seenVersion, mover, move);
  if (next === "repeated") return { row, isRepeated: true };
  const [moved] = await tx
    .update(disputes)
    .set({
      ...move.set,
      stage: next.stage,
      outcome: next.outcome,
      round: next.round,
      version: row.version + 1,
      changedAt: mover.now,
    })
    .where(
      and(
        eq(disputes.accountId, row.accountId),
        eq(disputes.disputeId, row.disputeId),
        eq(disputes.stage, row.stage),
        eq(disputes.version, row.version),
      ),
    )
    .returning();
  if (!moved) throw conflictWith(row);
  await tx.insert(disputeEvents).values({
    accountId: row.accountId,
    disputeId: row.disputeId,
    eventNumber: moved.version,
    kind: move.event,
    visibility: move.visibility,
    side: sideOf(mover),
    actor: mover.actor,
    at: mover.now,
    message: move.message,
    stage: moved.stage,
    data: move.data ?? null,
  });
  return { row: moved, isRepeated: false };
}

/**
 * Where a move leads; "repeated" where it was made already.
 * @throws CONFLICT with the state as it is, NOT_FOUND where it is not the mover's to make
 */
export async function checkMove(
  tx: Tx,
  row: DisputeRow,
  seenVersion: number | null,
  mover: Mover,
  move: Pick<Move, "action" | "event" | "message" | "set" | "byClaimant">,
): Promise<DisputeState | "repeated"> {
  if (!mayAct(mover.role, move.action)) throw new AppError("NOT_FOUND");
  if (await isRepeated(tx, row, seenVersion, mover, move)) return "repeated";
  const next = nextState(stateOf(row), move.action, move.set?.outcome ?? null);
  const isClaimant = !move.byClaimant || row.claimedBy === mover.actor;
  const isSeen = seenVersion === null || seenVersion === row.version;
  if (next === null || !isSeen || !isClaimant) throw conflictWith(row);
  return next;
}

/** A button pressed twice: the same person's same words on the same version, which were written already. */
export async function isRepeated(
  tx: Tx,
  row: DisputeRow,
  seenVersion: number | null,
  mover: Mover,
  move: Pick<Move, "event" | "message">,
): Promise<boolean> {
  if (seenVersion === null || seenVersion >= row.version) return false;
  const [event] = await tx
    .select({
      actor: disputeEvents.actor,
      kind: disputeEvents.kind,
      message: disputeEvents.message,
    })
    .from(disputeEvents)
    .where(
      and(
        eq(disputeEvents.accountId, row.accountId),
        eq(disputeEvents.disputeId, row.disputeId),
        eq(disputeEvents.eventNumber, seenVersion + 1),
      ),
    );
  return (
    event?.actor === mover.actor && event.kind === move.event && event.message === move.message
  );
}

export function stateOf({ stage, outcome, round }: DisputeRow): DisputeState {
  return { stage, outcome, round: round === 2 ? 2 : 1 };
}

export function conflictWith({ stage, outcome, version }: DisputeRow): AppError {
  return new AppError("CONFLICT", { dispute: { stage, outcome, version } });
}

function sideOf({ role }: Mover) {
  return role === "ambassador" || role === "system" ? role : "reviewer";
}

/** As the audit log calls it. */
export const AUDIT_OF_EVENT: Readonly<Record<DisputeEventKind, AuditAction>> = {
  opened: "dispute.open",
  claimed: "dispute.claim",
  assigned: "dispute.assign",
  released: "dispute.release",
  asked: "dispute.ask",
  answered: "dispute.answer",
  said: "dispute.say",
  noted: "dispute.note",
  proposed: "dispute.propose",
  "sent-back": "dispute.send-back",
  upheld: "dispute.decide",
  accepted: "dispute.decide",
  "accepted-in-part": "dispute.decide",
  goodwill: "dispute.decide",
  withdrawn: "dispute.withdraw",
  reopened: "dispute.reopen",
  escalated: "dispute.escalate",
  "same-cause": "dispute.same-cause",
  "taken-back": "dispute.take-back",
};
