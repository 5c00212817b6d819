import { withSystem } from "#db/client/with-system.ts";
import type { RequestContext } from "#lib/auth/request-context.ts";
import type { EvidenceGiven, DisputeKey, SeenDispute } from "./dispute-view.ts";
import {
  type DisputeRow,
  lockDispute,
  type Move,
  moveDispute,
  type Mover,
} from "./move-dispute.ts";
import { moverOf } from "./mover-of.ts";
import { checkEvidence } from "./sniff-evidence.ts";
import { storeEvidence } from "./store-evidence.ts";
import { tellDispute } from "./tell-dispute.ts";

export type Step = {
  readonly key: DisputeKey;
  readonly seenVersion: number | null;
  readonly files?: readonly EvidenceGiven[];
  readonly move: (row: DisputeRow, mover: Mover) => Move | Promise<Move>;
};

/** A step that only moves the dispute: one transaction with its event, files, notice and audit entry. */
export async function stepDispute(context: RequestContext, step: Step): Promise<SeenDispute> {
  const mover = moverOf(context);
  const files = checkEvidence(step.files ?? []);
  return withSystem(async (tx) => {
    const before = await lockDispute(tx, step.key, mover);
    const move = await step.move(before, mover);
    const { row, isRepeated } = await moveDispute(tx, before, step.seenVersion, mover, move);
    const { accountId, disputeId, version } = row;
    if (isRepeated) return { accountId, disputeId, version };
    await storeEvidence(tx, row, files, mover, move.visibility);
    await tellDispute(tx, { row, before }, move.event, mover, move.message);
    return { accountId, disputeId, version };
  });
}
