import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client/transaction.ts";
import { withSystem } from "#db/client/with-system.ts";
import type { DisputeStage } from "#db/schema/dispute-words.ts";
import type { RequestContext } from "#lib/auth/request-context.ts";
import { applyCorrections, auditCorrections } from "#lib/corrections/apply-corrections.ts";
import type { Correction } from "#lib/corrections/correction.ts";
import type { KnownEffect } from "#lib/corrections/effect.ts";
import { refusingFacts } from "#lib/corrections/record-corrections.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { type DecisionGiven, decisionGivenSchema } from "./decision-given.ts";
import type { SeenDispute } from "./dispute-view.ts";
import { grantGoodwill } from "./goodwill.ts";
import { loadSecondApproval } from "./load-dispute-settings.ts";
import { seenDispute } from "./message.ts";
import { moneyMoved, moneyOf, needsSecond } from "./money-moved.ts";
import {
  checkMove,
  type DisputeRow,
  lockDispute,
  type Move,
  moveDispute,
  type Mover,
} from "./move-dispute.ts";
import { moverOf } from "./mover-of.ts";
import type { Proposal } from "./proposal.ts";
import { findSameCause } from "./same-cause.ts";
import { suggestedFor } from "./suggested-for.ts";
import { tellDispute } from "./tell-dispute.ts";

export const decidingGiven = seenDispute.extend({
  decision: decisionGivenSchema,
  /** Keys of `listSameCause`, corrected together with it. */
  sameCause: z.array(z.string().max(200)).max(30).default([]),
  /** Of the what-if that was looked at; null: whatever comes of it. */
  basis: z.string().max(64).nullable().default(null),
});
export type DecidingGiven = z.input<typeof decidingGiven>;

export type Decided = SeenDispute & {
  /** `awaiting-approval` where a second admin has to agree first. */
  readonly stage: DisputeStage;
  /** What was corrected; null where nothing was, or not yet. */
  readonly effect: KnownEffect | null;
};

/**
 * Decides a dispute. What is accepted is recorded as corrections of facts, and whatever they touch is
 * decided again, in this one transaction; more money than one alone may move waits for a second admin and
 * corrects nothing yet.
 * Throws CONFLICT where the dispute, or what the corrections would do, is not as it was seen.
 */
export async function decideDispute(
  context: RequestContext,
  given: DecidingGiven,
): Promise<Decided> {
  const mover = moverOf(context);
  const { decision, version, ...rest } = decidingGiven.parse(given);
  return refusingFacts(() =>
    withSystem(async (tx) => {
      const before = await lockDispute(tx, rest, mover);
      const move = moveOfDecision(decision, mover);
      const isRepeated = (await checkMove(tx, before, version, mover, move)) === "repeated";
      if (isRepeated) return decidedAs(before, null);
      const proposal = await proposalOf(tx, before, decision, rest.sameCause);
      await tx.execute(sql`savepoint deciding`);
      const done = await carryOut(tx, proposal, mover);
      const isLooked = rest.basis === null || rest.sameCause.length > 0;
      if (!isLooked && done.basis !== rest.basis) throw new AppError("CONFLICT");
      const above = await loadSecondApproval(tx);
      if (needsSecond(done.moved, above)) {
        await tx.execute(sql`rollback to savepoint deciding`);
        return propose(tx, before, version, mover, proposal);
      }
      const { row } = await moveDispute(tx, before, version, mover, {
        ...move,
        data: { ...proposal, sums: done.effect?.sums ?? [] },
      });
      const goodwill = await giveGoodwill(tx, row, decision, mover, null);
      await tellDispute(tx, { row, before }, move.event, mover, decision.sentence);
      await auditCorrections(tx, mover, [...done.changes, ...goodwill], null);
      return decidedAs(row, done.effect);
    }),
  );
}

/** The decision as it is carried out, now or by a second admin: what was left out is filled in. */
async function proposalOf(
  tx: Tx,
  row: DisputeRow,
  decision: DecisionGiven,
  keys: readonly string[],
): Promise<Proposal> {
  if (decision.outcome !== "accepted" && decision.outcome !== "accepted-in-part") {
    return { decision, also: [] };
  }
  const corrections = decision.corrections ?? [...(await suggestedFor(tx, row))];
  // Nothing on record fits the claim: a person has to say what is to be corrected.
  if (corrections.length === 0) throw new AppError("INVALID_INPUT", { fields: ["corrections"] });
  const found = keys.length === 0 ? [] : await findSameCause(tx, row, corrections);
  const chosen = found.filter(({ key }) => keys.includes(key));
  if (chosen.length !== new Set(keys).size) throw new AppError("CONFLICT");
  return {
    decision: { ...decision, corrections },
    also: chosen.flatMap((each) => each.corrections),
  };
}

/** Records what a decision corrects, and says how much money that moves. */
export async function carryOut(
  tx: Tx,
  { decision, also }: Proposal,
  { actor }: Mover,
  recordedAt: number | null = null,
) {
  if (decision.outcome === "upheld") {
    return { effect: null, basis: null, changes: [], moved: new Map<string, number>() };
  }
  if (decision.outcome === "goodwill") {
    return { effect: null, basis: null, changes: [], moved: moneyOf(decision) };
  }
  const corrections: readonly Correction[] = [...(decision.corrections ?? []), ...also];
  const { effect, basis, changes } = await applyCorrections(tx, corrections, {
    recordedBy: actor,
    cause: "dispute",
    recordedAt,
  });
  return { effect, basis, changes, moved: moneyMoved(effect.changes) };
}

export function giveGoodwill(
  tx: Tx,
  row: DisputeRow,
  decision: DecisionGiven,
  mover: Mover,
  approvedBy: string | null,
) {
  return decision.outcome === "goodwill"
    ? grantGoodwill(tx, row, decision, {
        grantedBy: row.decidedBy ?? mover.actor,
        approvedBy,
        at: mover.now,
      })
    : [];
}

/** The move that a decision is, made by whoever claimed the dispute. */
export function moveOfDecision(decision: DecisionGiven, { actor, now }: Mover): Move {
  const action = {
    upheld: "uphold",
    accepted: "accept",
    "accepted-in-part": "accept-in-part",
    goodwill: "goodwill",
  } as const;
  return {
    action: action[decision.outcome],
    event: decision.outcome,
    visibility: "public",
    message: decision.sentence,
    set: {
      ...(decision.outcome === "upheld" && { upholdReason: decision.reason }),
      decidedAt: now,
      decidedBy: actor,
      askedAt: null,
    },
    byClaimant: true,
  };
}

async function propose(
  tx: Tx,
  before: DisputeRow,
  version: number,
  mover: Mover,
  proposal: Proposal,
): Promise<Decided> {
  const { row } = await moveDispute(tx, before, version, mover, {
    action: "propose",
    event: "proposed",
    visibility: "internal",
    message: null,
    data: proposal,
    set: { proposal, proposedBy: mover.actor, askedAt: null },
    byClaimant: true,
  });
  await tellDispute(tx, { row, before }, "proposed", mover, null);
  return decidedAs(row, null);
}

export function decidedAs(row: DisputeRow, effect: KnownEffect | null): Decided {
  const { accountId, disputeId, version, stage } = row;
  return { accountId, disputeId, version, stage, effect };
}
