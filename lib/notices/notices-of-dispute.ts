import type { Tx } from "#db/client/transaction.ts";
import type { DisputeEvent } from "./notice-event.ts";
import { loadCustomerNames } from "./load-notice-names.ts";
import { concernsAmbassador, listAmbassadors, listReviewers } from "./recipients.ts";
import type { PersonNotice } from "./tell-event.ts";

/** A stage of a dispute, for both sides; whoever brought it about is told nothing. */
export async function noticesOfDispute(
  tx: Tx,
  event: DisputeEvent,
): Promise<readonly PersonNotice[]> {
  const { ambassadorId, actorId, assigneeId: _, ...shown } = event;
  const names = await loadCustomerNames(tx, event.accountId === null ? [] : [event.accountId]);
  const customer = event.accountId === null ? null : (names.get(event.accountId) ?? null);
  const ambassadors = concernsAmbassador(event)
    ? await listAmbassadors(tx, "disputes", [ambassadorId])
    : [];
  const reviewers = await listReviewers(tx, event);
  return [
    ...ambassadors.map((to) => ({
      to,
      content: { ...shown, customer, side: "ambassador" as const },
    })),
    ...reviewers.map((to) => ({ to, content: { ...shown, customer, side: "reviewer" as const } })),
  ].filter(({ to }) => to.personId !== actorId);
}
