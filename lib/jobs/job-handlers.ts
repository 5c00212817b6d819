import { z } from "zod";
import type { QueueName } from "#db/jobs/queues.ts";
import { withWorker } from "#db/jobs/with-worker.ts";
import { escalateOverdue } from "#lib/disputes/escalate-overdue.ts";
import { noticeEvent } from "#lib/notices/notice-event.ts";
import { giveUpMail, sendNoticeMail } from "#lib/notices/send-notice-mail.ts";
import { tellEvent } from "#lib/notices/tell-event.ts";

export type JobGiven = { readonly id: string; readonly data: unknown };

const mailJob = z.strictObject({ noticeId: z.number() });

/** What is done with the jobs of each queue. A job may run again where its process died: each bears that. */
export const JOB_HANDLERS = {
  notice: ({ id, data }) => withWorker((tx) => tellEvent(tx, id, noticeEvent.parse(data))),
  "notice-mail": ({ data }) => sendNoticeMail(mailJob.parse(data).noticeId),
  "dispute-overdue": async () => {
    await escalateOverdue(Date.now());
  },
  "notice-mail-dead": ({ data }) => giveUpMail(mailJob.parse(data).noticeId),
} satisfies Partial<Record<QueueName, (job: JobGiven) => Promise<void>>>;
