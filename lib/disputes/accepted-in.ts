import { and, desc, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { disputeEvents } from "#db/schema/index.ts";
import type { Correction } from "#lib/corrections/correction.ts";
import type { DisputeRow } from "./move-dispute.ts";
import { proposalSchema } from "./proposal.ts";

/** What the decision corrected: the same mistake is looked for elsewhere. */
export async function acceptedIn(
  tx: Tx,
  { accountId, disputeId }: DisputeRow,
): Promise<readonly Correction[]> {
  const [event] = await tx
    .select({ data: disputeEvents.data })
    .from(disputeEvents)
    .where(
      and(
        eq(disputeEvents.accountId, accountId),
        eq(disputeEvents.disputeId, disputeId),
        inArray(disputeEvents.kind, ["accepted", "accepted-in-part"]),
      ),
    )
    .orderBy(desc(disputeEvents.eventNumber))
    .limit(1);
  const decision = proposalSchema.safeParse(event?.data).data?.decision;
  return decision && "corrections" in decision ? (decision.corrections ?? []) : [];
}
