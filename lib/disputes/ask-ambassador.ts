import type { z } from "zod";
import type { RequestContext } from "#lib/auth/request-context.ts";
import type { SeenDispute } from "./dispute-view.ts";
import { message, seenDispute } from "./message.ts";
import { stepDispute } from "./step-dispute.ts";

export const questionGiven = seenDispute.extend({ message });

/** Asks the ambassador something; until they answer, the dispute waits for them. */
export function askAmbassador(
  context: RequestContext,
  { message: text, version, ...key }: z.output<typeof questionGiven>,
): Promise<SeenDispute> {
  return stepDispute(context, {
    key,
    seenVersion: version,
    move: (_row, { now }) => ({
      action: "ask",
      event: "asked",
      visibility: "public",
      message: text,
      set: { askedAt: now },
      byClaimant: true,
    }),
  });
}
