import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { disputes } from "#db/schema/index.ts";
import { AppError } from "#lib/errors/app-error.ts";
import type { DisputeKey } from "./dispute-view.ts";
import type { DisputeRow } from "./move-dispute.ts";

/** The dispute; in the system's transaction. */
export async function requireDispute(
  tx: Tx,
  { accountId, disputeId }: DisputeKey,
): Promise<DisputeRow> {
  const [row] = await tx
    .select()
    .from(disputes)
    .where(and(eq(disputes.accountId, accountId), eq(disputes.disputeId, disputeId)));
  if (!row) throw new AppError("NOT_FOUND");
  return row;
}
