import type { Tx } from "#db/client/transaction.ts";
import { disputeEvents, disputes } from "#db/schema/index.ts";
import type { Reason, RebateClass } from "#lib/rules/index.ts";
import type { DisputeDraft } from "./dispute-view.ts";
import { tryEach } from "./list-same-cause.ts";
import { loadDisputeTerms } from "./load-dispute-settings.ts";
import type { DisputeRow, Mover } from "./move-dispute.ts";
import { digestNow } from "./opening-refusals.ts";
import { findSameCause, type SameCauseCandidate } from "./same-cause.ts";
import type { CheckedEvidence } from "./sniff-evidence.ts";
import { stakeOf } from "./stake-of.ts";
import { storeEvidence } from "./store-evidence.ts";
import { type Contested, suggestCorrections } from "./suggest-corrections.ts";
import { dueAfter } from "./working-days.ts";

export type Creation = {
  readonly given: DisputeDraft & { readonly message: string; readonly requestId: string };
  readonly decision: {
    readonly version: number;
    readonly class: RebateClass | null;
    readonly reason: Reason | null;
  } | null;
  readonly contested: Contested;
  readonly mover: Mover;
  readonly evidence: readonly CheckedEvidence[];
  /** Of the contested order. */
  readonly currency: string;
};

/**
 * Writes a dispute with its first entry and files, with what it is about worked out from all facts on
 * record. null: the order has an open one already, or the request was sent before.
 * Precondition: it was checked.
 */
export async function createDispute(tx: Tx, creation: Creation): Promise<DisputeRow | null> {
  const { given, decision, contested, mover, evidence } = creation;
  const { daysToDecide, calendar } = await loadDisputeTerms(tx);
  const suggested = suggestCorrections(contested, given.counterFact);
  const stake = await stakeOf(tx, suggested);
  const named = decision && (decision.class ?? decision.reason);
  const alike = await findSameCause(tx, { ...given, contested: named }, suggested);
  const [row] = await tx
    .insert(disputes)
    .values({
      accountId: given.accountId,
      orderId: given.orderId,
      ambassadorId: contested.ambassadorId,
      openedBy: mover.actor,
      requestId: given.requestId,
      step: given.step,
      claim: given.counterFact.claim,
      counterFact: given.counterFact,
      decisionVersion: decision?.version ?? null,
      contested: named,
      sameCauseOrders: await countHurt(tx, alike.slice(0, MOST_TRIED), named),
      factsDigest: await digestNow(tx, given.accountId),
      stakeMinor: stake?.minor ?? null,
      currency: stake?.currency ?? creation.currency,
      stage: "opened",
      openedAt: mover.now,
      dueAt: dueAfter(mover.now, daysToDecide, calendar),
      changedAt: mover.now,
    })
    .onConflictDoNothing()
    .returning();
  if (!row) return null;
  await tx.insert(disputeEvents).values({
    accountId: row.accountId,
    disputeId: row.disputeId,
    eventNumber: 1,
    kind: "opened",
    visibility: "public",
    side: "ambassador",
    actor: mover.actor,
    at: mover.now,
    message: given.message,
    stage: row.stage,
  });
  await storeEvidence(tx, row, evidence, mover, "public");
  return row;
}

/** Of what may have the same cause, so many are tried while the ambassador waits. */
const MOST_TRIED = 10;

async function countHurt(
  tx: Tx,
  candidates: readonly SameCauseCandidate[],
  contested: DisputeRow["contested"],
): Promise<number> {
  const tried = await tryEach(tx, candidates, contested);
  return tried.reduce(
    (sum, { effect }) => sum + (effect.kind === "known" ? effect.changes.length : 0),
    0,
  );
}
