import type { z } from "zod";
import { withSystem } from "#db/client/with-system.ts";
import type { RequestContext } from "#lib/auth/request-context.ts";
import { AppError } from "#lib/errors/app-error.ts";
import type { EvidenceGiven, SeenDispute } from "./dispute-view.ts";
import { loadDisputeTerms } from "./load-dispute-settings.ts";
import { message, seenDispute } from "./message.ts";
import { stepDispute } from "./step-dispute.ts";
import { dueAfter } from "./working-days.ts";

export const reopeningGiven = seenDispute.extend({ message });

const DAY_MS = 86_400_000;

/** Until when a decided dispute may be reopened. */
export function reopenUntil(decidedAt: number, daysToReopen: number): number {
  return decidedAt + daysToReopen * DAY_MS;
}

/**
 * Reopens a decided dispute, once, with new evidence. Throws DISPUTE_REFUSED without a file or after the
 * time for it.
 */
export async function reopenDispute(
  context: RequestContext,
  { message: text, version, ...key }: z.output<typeof reopeningGiven>,
  files: readonly EvidenceGiven[],
): Promise<SeenDispute> {
  if (files.length === 0) throw new AppError("DISPUTE_REFUSED", { fields: ["files"] });
  const { daysToReopen, daysToDecide, calendar } = await withSystem(loadDisputeTerms);
  return stepDispute(context, {
    key,
    seenVersion: version,
    files,
    move: ({ decidedAt }, { now }) => {
      if (decidedAt !== null && now > reopenUntil(decidedAt, daysToReopen)) {
        throw new AppError("DISPUTE_REFUSED");
      }
      return {
        action: "reopen",
        event: "reopened",
        visibility: "public",
        message: text,
        set: {
          upholdReason: null,
          decidedAt: null,
          decidedBy: null,
          claimedBy: null,
          claimedAt: null,
          escalatedAt: null,
          dueAt: dueAfter(now, daysToDecide, calendar),
        },
      };
    },
  });
}
