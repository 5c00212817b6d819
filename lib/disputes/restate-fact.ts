import { withSystem } from "#db/client/with-system.ts";
import { can } from "#lib/auth/can.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { believedFacts } from "./believed-fact.ts";
import { isWholeClaim, restatedClaim } from "./choose-claim.ts";
import type { CounterFact } from "./counter-fact.ts";
import type { ReviewerDispute } from "./dispute-view.ts";
import { loadContested } from "./load-contested.ts";

/**
 * The fact that a reviewer may state otherwise to accept a claim in part, as its form begins: the claim
 * itself, or of a refund that is denied what is on record of it. null: there is nothing to be filled in.
 */
export async function restateFact(
  viewer: Viewer,
  { counterFact, accountId, orderId, ambassadorId }: ReviewerDispute,
): Promise<CounterFact | null> {
  if (!can(viewer, "dispute.review")) throw new AppError("NOT_FOUND");
  if (counterFact.claim !== "refund-not-happened") {
    return isWholeClaim(counterFact.claim) ? null : counterFact;
  }
  return withSystem(async (tx) => {
    const contested = await loadContested(tx, { accountId, orderId }, ambassadorId);
    if (!contested?.order) return null;
    const { order } = contested;
    const stated = believedFacts({ ...contested, order }, restatedClaim(counterFact.claim));
    const own = stated.find((fact) => "refundId" in fact && fact.refundId === counterFact.refundId);
    return own ?? null;
  });
}
