import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import type { Tx } from "#db/client/transaction.ts";
import { withSystem } from "#db/client/with-system.ts";
import { goodwill } from "#db/schema/index.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { RequestContext } from "#lib/auth/request-context.ts";
import { id } from "#lib/corrections/correction.ts";
import { AppError } from "#lib/errors/app-error.ts";
import type { DisputeKey, SeenDispute } from "./dispute-view.ts";
import { loadSecondApproval } from "./load-dispute-settings.ts";
import { message, seenDispute } from "./message.ts";
import { moneyOf, needsSecond } from "./money-moved.ts";
import { conflictWith, isRepeated, lockDispute, type Move, moveDispute } from "./move-dispute.ts";
import { moverOf } from "./mover-of.ts";
import { mayAct } from "./state-machine.ts";
import { tellDispute } from "./tell-dispute.ts";

export const takingBackGiven = seenDispute.extend({ goodwillId: id, message });

/**
 * Takes goodwill back, with a sentence why that the ambassador is told. No decision rests on goodwill, so
 * none is decided again; what was given stays readable as of then. For admins; more than one alone may
 * move is taken back by another than who gave it.
 * Throws GOODWILL_TAKEN_BACK where somebody was quicker.
 */
export async function takeBackGoodwill(
  context: RequestContext,
  { goodwillId, message: text, version, ...key }: z.output<typeof takingBackGiven>,
): Promise<SeenDispute> {
  const asked = moverOf(context);
  if (!mayAct(asked.role, "take-back")) throw new AppError("NOT_FOUND");
  return withSystem(async (tx) => {
    const before = await lockDispute(tx, key, asked);
    const given = await requireGoodwill(tx, key, goodwillId);
    // The demo's clock begins anew with the server: nothing is taken back before it was given.
    const mover = { ...asked, now: Math.max(asked.now, given.recordedAt) };
    const move: Move = {
      action: "take-back",
      event: "taken-back",
      visibility: "public",
      message: text,
      data: { goodwillId },
    };
    if (given.supersededAt !== null) {
      if (await isRepeated(tx, before, version, mover, move)) return seenAs(before);
      throw new AppError("GOODWILL_TAKEN_BACK");
    }
    const isMuch = needsSecond(moneyOf(given), await loadSecondApproval(tx));
    if (isMuch && given.grantedBy === mover.actor) throw new AppError("NEEDS_SECOND_ADMIN");
    const { row, isRepeated: isOfAnother } = await moveDispute(tx, before, version, mover, move);
    // This one still stands, so what was done already in these words was to another.
    if (isOfAnother) throw conflictWith(row);
    const taken = await tx
      .update(goodwill)
      .set({ supersededAt: mover.now })
      .where(and(isGoodwill(key, goodwillId), isNull(goodwill.supersededAt)))
      .returning({ goodwillId: goodwill.goodwillId });
    if (taken.length !== 1) throw conflictWith(row);
    await tellDispute(tx, { row, before }, move.event, mover, text);
    const { accountId, orderId, ambassadorId, amountMinor, currency } = given;
    await recordAudit(tx, mover, {
      action: "goodwill.take-back",
      subject: "goodwill",
      subjectId: goodwillId,
      before: { accountId, orderId, ambassadorId, amountMinor, currency },
      after: { note: text },
    });
    return seenAs(row);
  });
}

/** NOT_FOUND where this dispute gave no such goodwill. The dispute is locked, so nobody takes it meanwhile. */
async function requireGoodwill(tx: Tx, key: DisputeKey, goodwillId: string) {
  const [given] = await tx.select().from(goodwill).where(isGoodwill(key, goodwillId));
  if (!given) throw new AppError("NOT_FOUND");
  return given;
}

function isGoodwill({ accountId, disputeId }: DisputeKey, goodwillId: string) {
  return and(
    eq(goodwill.accountId, accountId),
    eq(goodwill.disputeId, disputeId),
    eq(goodwill.goodwillId, goodwillId),
  );
}

function seenAs({ accountId, disputeId, version }: SeenDispute): SeenDispute {
  return { accountId, disputeId, version };
}
