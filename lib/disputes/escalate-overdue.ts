import { and, isNull, lt, notInArray } from "drizzle-orm";
import { withSystem } from "#db/client/with-system.ts";
import { disputes } from "#db/schema/index.ts";
import { lockDispute, moveDispute, type Mover } from "./move-dispute.ts";
import { isOpen } from "./state-machine.ts";
import { tellDispute } from "./tell-dispute.ts";

const AT_ONCE = 100;

/**
 * Tells all admins of disputes that are overdue, each once a round; nothing is decided by it. Safe to run
 * as often and as many times at once as one likes.
 * @returns how many were told of
 */
export async function escalateOverdue(now: number): Promise<number> {
  const mover: Mover = {
    actor: "overdue disputes",
    origin: null,
    role: "system",
    ambassadorId: null,
    now,
  };
  const found = await withSystem((tx) =>
    tx
      .select({ accountId: disputes.accountId, disputeId: disputes.disputeId })
      .from(disputes)
      .where(
        and(
          lt(disputes.dueAt, now),
          isNull(disputes.escalatedAt),
          notInArray(disputes.stage, ["decided", "withdrawn"]),
        ),
      )
      .orderBy(disputes.dueAt)
      .limit(AT_ONCE),
  );
  let told = 0;
  for (const key of found) {
    told += await withSystem(async (tx) => {
      const before = await lockDispute(tx, key, mover);
      // Somebody else was quicker: another run, or a decision.
      if (before.escalatedAt !== null || !isOpen(before.stage)) return 0;
      const { row } = await moveDispute(tx, before, null, mover, {
        action: "escalate",
        event: "escalated",
        visibility: "internal",
        message: null,
        set: { escalatedAt: now },
      });
      await tellDispute(tx, { row, before }, "escalated", mover, null);
      return 1;
    });
  }
  return told;
}
