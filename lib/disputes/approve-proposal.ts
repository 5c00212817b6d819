import type { z } from "zod";
import { withSystem } from "#db/client/with-system.ts";
import type { RequestContext } from "#lib/auth/request-context.ts";
import { auditCorrections } from "#lib/corrections/apply-corrections.ts";
import { refusingFacts } from "#lib/corrections/record-corrections.ts";
import { carryOut, decidedAs, type Decided, giveGoodwill } from "./decide-dispute.ts";
import type { SeenDispute } from "./dispute-view.ts";
import { message, seenDispute } from "./message.ts";
import { checkMove, conflictWith, lockDispute, type Move, moveDispute } from "./move-dispute.ts";
import { moverOf } from "./mover-of.ts";
import { proposalSchema } from "./proposal.ts";
import { stepDispute } from "./step-dispute.ts";
import { tellDispute } from "./tell-dispute.ts";

/**
 * Agrees to what another proposed, and carries it out. For an admin who is not the first: whoever proposed
 * it gets CONFLICT.
 */
export async function approveProposal(
  context: RequestContext,
  { version, ...key }: SeenDispute,
): Promise<Decided> {
  const mover = moverOf(context);
  return refusingFacts(() =>
    withSystem(async (tx) => {
      const before = await lockDispute(tx, key, mover);
      const parsed = proposalSchema.safeParse(before.proposal);
      const isOwn = before.proposedBy === mover.actor;
      if (before.stage === "awaiting-approval" && (!parsed.success || isOwn)) {
        throw conflictWith(before);
      }
      const outcome = parsed.data?.decision.outcome ?? before.outcome ?? "goodwill";
      const sentence = parsed.data?.decision.sentence ?? null;
      const move: Move = {
        action: "approve",
        event: outcome,
        visibility: "public",
        message: sentence,
        set: {
          outcome,
          proposal: null,
          proposedBy: null,
          decidedAt: mover.now,
          decidedBy: before.proposedBy,
        },
      };
      const next = await checkMove(tx, before, version, mover, move);
      if (next === "repeated" || !parsed.success) return decidedAs(before, null);
      const done = await carryOut(tx, parsed.data, mover);
      const { row } = await moveDispute(tx, before, version, mover, {
        ...move,
        data: { ...parsed.data, sums: done.effect?.sums ?? [], approvedBy: mover.actor },
      });
      const given = await giveGoodwill(tx, row, parsed.data.decision, mover, mover.actor);
      await tellDispute(tx, { row, before }, move.event, mover, sentence);
      await auditCorrections(tx, mover, [...done.changes, ...given], null);
      return decidedAs(row, done.effect);
    }),
  );
}

export const sendingBackGiven = seenDispute.extend({ message });

/** Gives a proposal back to whoever made it, with a word why; nothing was corrected. */
export function sendBackProposal(
  context: RequestContext,
  { message: text, version, ...key }: z.output<typeof sendingBackGiven>,
): Promise<SeenDispute> {
  return stepDispute(context, {
    key,
    seenVersion: version,
    move: () => ({
      action: "send-back",
      event: "sent-back",
      visibility: "internal",
      message: text,
      set: { proposal: null, proposedBy: null },
    }),
  });
}
