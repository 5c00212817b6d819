import type { Tx } from "#db/client/transaction.ts";
import { noticeMails, notices } from "#db/schema/notices.ts";
import { sendJob } from "#lib/jobs/job-sender.ts";
import { hasMail } from "#lib/mail/send-mail.ts";
import { noticesOfChanges } from "./notices-of-changes.ts";
import { noticesOfDispute } from "./notices-of-dispute.ts";
import { type NoticeContent, topicOf } from "./notice-content.ts";
import type { NoticeEvent } from "./notice-event.ts";
import type { Recipient } from "./recipients.ts";
import { tellImport } from "./tell-import.ts";

/** What one person is told. */
export type PersonNotice = { readonly to: Recipient; readonly content: NoticeContent };

/**
 * Tells everybody concerned, as the worker: the notices, and a job for each mail, in one transaction.
 * Told again (its process died before the job was done), it adds nothing to what is there.
 */
export async function tellEvent(tx: Tx, eventId: string, event: NoticeEvent): Promise<void> {
  const told = await noticesOf(tx, event);
  if (told === "later") return;
  const rows = told
    .filter(({ to }) => to.inApp || (to.byMail && hasMail()))
    .map(({ to, content }) => ({
      eventId,
      personId: to.personId,
      topic: topicOf(event),
      content,
      isShown: to.inApp,
      createdAt: Date.now(),
    }));
  if (rows.length === 0) return;
  const written = await tx
    .insert(notices)
    .values(rows)
    .onConflictDoNothing()
    .returning({ noticeId: notices.noticeId, personId: notices.personId });
  const byMail = new Set(told.filter(({ to }) => to.byMail).map(({ to }) => to.personId));
  const toMail = hasMail() ? written.filter(({ personId }) => byMail.has(personId)) : [];
  for (const { noticeId } of toMail) await startMail(tx, noticeId);
}

async function startMail(tx: Tx, noticeId: number): Promise<void> {
  await tx.insert(noticeMails).values({ noticeId, state: "waiting", stateAt: Date.now() });
  await sendJob(tx, "notice-mail", crypto.randomUUID(), { noticeId });
}

function noticesOf(tx: Tx, event: NoticeEvent): Promise<readonly PersonNotice[] | "later"> {
  switch (event.kind) {
    case "dispute":
      return noticesOfDispute(tx, event);
    case "decisions":
      return noticesOfChanges(tx, "decisions", event.cause, event.changes);
    case "import":
      return tellImport(tx, event);
  }
}
