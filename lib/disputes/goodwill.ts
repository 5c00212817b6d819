import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client/transaction.ts";
import { withSystem } from "#db/client/with-system.ts";
import { goodwill } from "#db/schema/index.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { can } from "#lib/auth/can.ts";
import type { RequestContext } from "#lib/auth/request-context.ts";
import { id } from "#lib/corrections/correction.ts";
import type { PlannedChange } from "#lib/corrections/plan-corrections.ts";
import { AppError } from "#lib/errors/app-error.ts";
import type { DecisionGiven } from "./decision-given.ts";
import type { DisputeRow } from "./move-dispute.ts";
import { moverOf } from "./mover-of.ts";

type GoodwillGiven = Extract<DecisionGiven, { readonly outcome: "goodwill" }>;

/** Puts the exception on record, as what it is: the order's decision stays as it was. */
export async function grantGoodwill(
  tx: Tx,
  row: DisputeRow,
  { amountMinor, currency, sentence }: GoodwillGiven,
  by: { readonly grantedBy: string; readonly approvedBy: string | null; readonly at: number },
): Promise<readonly PlannedChange[]> {
  const { accountId, orderId, ambassadorId, disputeId } = row;
  const goodwillId = crypto.randomUUID();
  const { grantedBy, approvedBy } = by;
  await tx.insert(goodwill).values({
    accountId,
    goodwillId,
    orderId,
    ambassadorId,
    disputeId,
    amountMinor,
    currency,
    sentence,
    grantedBy,
    approvedBy,
    recordedAt: by.at,
  });
  const after = { accountId, orderId, ambassadorId, amountMinor, currency, grantedBy, approvedBy };
  return [{ subject: "goodwill", subjectId: goodwillId, before: null, after }];
}

export const goodwillTaken = z.strictObject({
  accountId: id,
  goodwillId: id,
  note: z.string().trim().min(1).max(1_000),
});

/** Takes goodwill back. What was given stays readable as of then. For admins. */
export async function takeBackGoodwill(
  context: RequestContext,
  { accountId, goodwillId, note }: z.output<typeof goodwillTaken>,
): Promise<void> {
  if (!can(context.viewer, "fact.correct")) throw new AppError("NOT_FOUND");
  const mover = moverOf(context);
  await withSystem(async (tx) => {
    const [taken] = await tx
      .update(goodwill)
      .set({ supersededAt: mover.now })
      .where(
        and(
          eq(goodwill.accountId, accountId),
          eq(goodwill.goodwillId, goodwillId),
          isNull(goodwill.supersededAt),
        ),
      )
      .returning({ amountMinor: goodwill.amountMinor, currency: goodwill.currency });
    if (!taken) throw new AppError("CONFLICT");
    await recordAudit(tx, mover, {
      action: "goodwill.take-back",
      subject: "goodwill",
      subjectId: goodwillId,
      before: taken,
      after: { note },
    });
  });
}
