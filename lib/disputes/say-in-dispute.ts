import type { z } from "zod";
import type { RequestContext } from "#lib/auth/request-context.ts";
import type { EvidenceGiven, SeenDispute } from "./dispute-view.ts";
import { disputeKey, message } from "./message.ts";
import { stepDispute } from "./step-dispute.ts";

export const wordGiven = disputeKey.extend({ message });

/** Says something to the other side; it moves nothing. */
export function sayInDispute(
  context: RequestContext,
  { message: text, ...key }: z.output<typeof wordGiven>,
  files: readonly EvidenceGiven[] = [],
): Promise<SeenDispute> {
  return stepDispute(context, {
    key,
    seenVersion: null,
    files,
    move: () => ({ action: "say", event: "said", visibility: "public", message: text }),
  });
}

/** Notes something among reviewers, whatever stage the dispute is in. */
export function noteInDispute(
  context: RequestContext,
  { message: text, ...key }: z.output<typeof wordGiven>,
  files: readonly EvidenceGiven[] = [],
): Promise<SeenDispute> {
  return stepDispute(context, {
    key,
    seenVersion: null,
    files,
    move: () => ({ action: "note", event: "noted", visibility: "internal", message: text }),
  });
}
