import type { z } from "zod";
import type { RequestContext } from "#lib/auth/request-context.ts";
import type { SeenDispute } from "./dispute-view.ts";
import { message, seenDispute } from "./message.ts";
import { stepDispute } from "./step-dispute.ts";

export const withdrawalGiven = seenDispute.extend({ message: message.nullable() });

/** The ambassador takes the dispute back. A decision that is made at the same moment wins or loses whole. */
export function withdrawDispute(
  context: RequestContext,
  { message: text, version, ...key }: z.output<typeof withdrawalGiven>,
): Promise<SeenDispute> {
  return stepDispute(context, {
    key,
    seenVersion: version,
    move: (_row, { now }) => ({
      action: "withdraw",
      event: "withdrawn",
      visibility: "public",
      message: text,
      set: { withdrawnAt: now, askedAt: null, proposal: null, proposedBy: null },
    }),
  });
}
