import type { Viewer } from "#lib/auth/viewer.ts";
import { withDone } from "./dispute-input.ts";
import { writeDisputeNumber } from "./dispute-number.ts";
import type { DisputeKey } from "./dispute-view.ts";
import { nextInQueue } from "./list-queue.ts";
import { loadQueueFilters, queueHref } from "./queue-filters.ts";

/** The next dispute of the view that the reviewer works through; at its end the queue itself. */
export async function pathOfNext(
  viewer: Viewer,
  {
    from,
    accountId,
    disputeId,
    number,
  }: DisputeKey & {
    readonly number: number;
    readonly from?: string | undefined;
  },
  done: string,
): Promise<string> {
  const filters = loadQueueFilters(new URLSearchParams(from ?? ""));
  const { next } = await nextInQueue(viewer, filters, { accountId, disputeId });
  const path =
    next === null ? "/admin/disputes" : `/admin/disputes/${writeDisputeNumber(next.number)}`;
  return `${withDone(queueHref(path, { ...filters, after: null }), done)}&was=${number}`;
}
