import type { RequestContext } from "#lib/auth/request-context.ts";
import type { SeenDispute } from "./dispute-view.ts";
import { stepDispute } from "./step-dispute.ts";

/** Takes a dispute that is nobody's; of two who do, one gets it. */
export function claimDispute(
  context: RequestContext,
  { version, ...key }: SeenDispute,
): Promise<SeenDispute> {
  return stepDispute(context, {
    key,
    seenVersion: version,
    move: (_row, { actor, now }) => ({
      action: "claim",
      event: "claimed",
      visibility: "public",
      message: null,
      set: { claimedBy: actor, claimedAt: now },
    }),
  });
}

/** Gives it back to nobody in particular. */
export function releaseDispute(
  context: RequestContext,
  { version, ...key }: SeenDispute,
): Promise<SeenDispute> {
  return stepDispute(context, {
    key,
    seenVersion: version,
    move: () => ({
      action: "release",
      event: "released",
      visibility: "internal",
      message: null,
      set: { claimedBy: null, claimedAt: null, askedAt: null },
      byClaimant: true,
    }),
  });
}
