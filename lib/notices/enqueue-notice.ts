import type { Tx } from "#db/client/transaction.ts";
import { type JobTiming, sendJob } from "#lib/jobs/job-sender.ts";
import { type NoticeEvent, noticeEvent } from "./notice-event.ts";

/**
 * Tells the people concerned of an event, in the app and by mail as each of them chose. To be called in
 * the transaction of the change itself, whosever it is: if that is rolled back, nobody hears of it, and
 * once it has committed everybody does, once.
 */
export async function enqueueNotice(tx: Tx, event: NoticeEvent, timing?: JobTiming): Promise<void> {
  await sendJob(tx, "notice", crypto.randomUUID(), noticeEvent.parse(event), timing);
}
