import { z } from "zod";
import { withSystem } from "#db/client/with-system.ts";
import type { RequestContext } from "#lib/auth/request-context.ts";
import { applyCorrections, auditCorrections } from "#lib/corrections/apply-corrections.ts";
import { refusingFacts } from "#lib/corrections/record-corrections.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { acceptedIn } from "./accepted-in.ts";
import { decidedAs, type Decided } from "./decide-dispute.ts";
import { loadSecondApproval } from "./load-dispute-settings.ts";
import { seenDispute } from "./message.ts";
import { moneyMoved, needsSecond } from "./money-moved.ts";
import { checkMove, lockDispute, type Move, moveDispute } from "./move-dispute.ts";
import { moverOf } from "./mover-of.ts";
import { findSameCause } from "./same-cause.ts";
import { tellDispute } from "./tell-dispute.ts";

export const sameCauseGiven = seenDispute.extend({
  keys: z.array(z.string().max(200)).min(1).max(30),
});

/**
 * After an accepted dispute: corrects the same mistake in other customers' facts. Throws
 * NEEDS_SECOND_ADMIN where that moves more money than whoever decided the dispute may move alone.
 */
export async function correctSameCause(
  context: RequestContext,
  { keys, version, ...key }: z.output<typeof sameCauseGiven>,
): Promise<Decided> {
  const mover = moverOf(context);
  return refusingFacts(() =>
    withSystem(async (tx) => {
      const before = await lockDispute(tx, key, mover);
      const move: Move = {
        action: "correct-same-cause",
        event: "same-cause",
        visibility: "internal",
        message: null,
      };
      const next = await checkMove(tx, before, version, mover, move);
      if (next === "repeated") return decidedAs(before, null);
      const found = await findSameCause(tx, before, await acceptedIn(tx, before));
      const chosen = found.filter((each) => keys.includes(each.key));
      if (chosen.length !== new Set(keys).size) throw new AppError("CONFLICT");
      const corrections = chosen.flatMap((each) => each.corrections);
      const { effect, changes } = await applyCorrections(tx, corrections, {
        recordedBy: mover.actor,
        cause: "dispute",
      });
      const isMuch = needsSecond(moneyMoved(effect.changes), await loadSecondApproval(tx));
      const isSecond = mover.role === "admin" && before.decidedBy !== mover.actor;
      if (isMuch && !isSecond) throw new AppError("NEEDS_SECOND_ADMIN");
      const data = { corrections, sums: effect.sums };
      const { row } = await moveDispute(tx, before, version, mover, { ...move, data });
      await tellDispute(tx, { row, before }, move.event, mover, null);
      await auditCorrections(tx, mover, changes, null);
      return decidedAs(row, effect);
    }),
  );
}
