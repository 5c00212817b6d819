import type { Tx } from "#db/client/transaction.ts";
import { goodwill } from "#db/schema/index.ts";
import type { PlannedChange } from "#lib/corrections/plan-corrections.ts";
import type { DecisionGiven } from "./decision-given.ts";
import type { DisputeRow } from "./move-dispute.ts";

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
