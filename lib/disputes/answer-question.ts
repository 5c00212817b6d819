import type { z } from "zod";
import type { RequestContext } from "#lib/auth/request-context.ts";
import { withSystem } from "#db/client/with-system.ts";
import type { EvidenceGiven, SeenDispute } from "./dispute-view.ts";
import { loadDisputeTerms } from "./load-dispute-settings.ts";
import { message, seenDispute } from "./message.ts";
import { stepDispute } from "./step-dispute.ts";
import { extendDue } from "./working-days.ts";

export const answerGiven = seenDispute.extend({ message });

/** Answers the reviewer's question; the days that it waited are added to the due date. */
export async function answerQuestion(
  context: RequestContext,
  { message: text, version, ...key }: z.output<typeof answerGiven>,
  files: readonly EvidenceGiven[] = [],
): Promise<SeenDispute> {
  const { calendar } = await withSystem(loadDisputeTerms);
  return stepDispute(context, {
    key,
    seenVersion: version,
    files,
    move: ({ askedAt, dueAt }, { now }) => ({
      action: "answer",
      event: "answered",
      visibility: "public",
      message: text,
      set: {
        askedAt: null,
        ...(askedAt !== null && { dueAt: extendDue(dueAt, { from: askedAt, to: now }, calendar) }),
      },
    }),
  });
}
