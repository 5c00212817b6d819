import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import type { Tx } from "#db/client/transaction.ts";
import { withSystem } from "#db/client/with-system.ts";
import { disputes } from "#db/schema/index.ts";
import type { RequestContext } from "#lib/auth/request-context.ts";
import { id } from "#lib/corrections/correction.ts";
import { AppError } from "#lib/errors/app-error.ts";
import {
  checkDraft,
  disputeDraft,
  requireAmbassador,
  requireContestable,
  requireContested,
} from "./check-opening.ts";
import { createDispute } from "./create-dispute.ts";
import type { EvidenceGiven, SeenDispute } from "./dispute-view.ts";
import { message } from "./message.ts";
import { moverOf } from "./mover-of.ts";
import { checkEvidence } from "./sniff-evidence.ts";
import { tellDispute } from "./tell-dispute.ts";

export const openingGiven = disputeDraft.extend({
  message,
  /** Made once by the form: sent twice, it opens one dispute. */
  requestId: id,
});
export type OpeningGiven = z.output<typeof openingGiven>;

export type OpenedDispute = SeenDispute & { readonly number: number };

/**
 * Opens a dispute. Throws NOT_FOUND for an order that is not the ambassador's, DISPUTE_REFUSED where the
 * check finds a reason not to, and CONFLICT where somebody else just opened one.
 */
export async function openDispute(
  context: RequestContext,
  given: OpeningGiven,
  files: readonly EvidenceGiven[] = [],
): Promise<OpenedDispute> {
  const ambassador = requireAmbassador(context.viewer);
  const { decision } = await requireContestable(ambassador, given);
  const evidence = checkEvidence(files);
  const mover = moverOf(context);
  return withSystem(async (tx) => {
    const before = await findRequested(tx, given, mover.actor);
    if (before) return before;
    const contested = await requireContested(tx, given, ambassador.ambassadorId);
    const check = await checkDraft(tx, given, { contested, decision, now: mover.now });
    if (check.refusals.length > 0) {
      throw new AppError("DISPUTE_REFUSED", { fields: check.refusals.map(({ code }) => code) });
    }
    const row = await createDispute(tx, {
      given,
      decision,
      contested,
      mover,
      evidence,
      currency: check.currency,
    });
    if (!row) {
      // The same form sent twice at once, or another dispute on the order a moment before.
      const twin = await findRequested(tx, given, mover.actor);
      if (twin) return twin;
      throw new AppError("CONFLICT");
    }
    await tellDispute(tx, { row, before: null }, "opened", mover, given.message);
    return seenOf(row);
  });
}

const SEEN = {
  accountId: disputes.accountId,
  disputeId: disputes.disputeId,
  version: disputes.version,
  number: disputes.number,
};

async function findRequested(
  tx: Tx,
  { accountId, requestId }: OpeningGiven,
  openedBy: string,
): Promise<OpenedDispute | null> {
  const [found] = await tx
    .select(SEEN)
    .from(disputes)
    .where(
      and(
        eq(disputes.accountId, accountId),
        eq(disputes.openedBy, openedBy),
        eq(disputes.requestId, requestId),
      ),
    );
  return found ?? null;
}

function seenOf({ accountId, disputeId, version, number }: OpenedDispute): OpenedDispute {
  return { accountId, disputeId, version, number };
}
