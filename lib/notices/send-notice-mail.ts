import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { withWorker } from "#db/jobs/with-worker.ts";
import { type MailState, noticeMails, noticePreferences, notices } from "#db/schema/notices.ts";
import { people } from "#db/schema/people.ts";
import { LOCALES } from "#lib/i18n/locales.ts";
import { MailFailure, type MailFailureKind } from "#lib/mail/mail-failure.ts";
import { sendMail } from "#lib/mail/send-mail.ts";
import { type NoticeToMail, writeNoticeMail } from "./mail/write-notice-mail.tsx";
import { noticeContent } from "./notice-content.ts";

/**
 * Sends the mail of a notice, once. That it is on its way is on record before the mail server hears of
 * it: an attempt that finds it so found one that died, of which nobody can know whether it arrived, and
 * leaves it to an admin. Throws where another attempt may do better.
 */
export async function sendNoticeMail(noticeId: number): Promise<void> {
  const claimed = await withWorker((tx) => claim(tx, noticeId));
  if (!claimed) return;
  const mail = await withWorker((tx) => loadMail(tx, noticeId));
  if (mail === null) return settle(noticeId, "failed", "The person may no longer sign in.");
  try {
    await sendMail(await writeNoticeMail(mail));
  } catch (error) {
    if (!(error instanceof MailFailure)) {
      // Ours, before anything was handed over.
      await settle(noticeId, "waiting", error instanceof Error ? error.name : "unknown");
      throw error;
    }
    await settle(noticeId, STATE_AFTER[error.kind], error.message);
    if (error.kind === "not-sent") throw error;
    return;
  }
  await settle(noticeId, "sent", null);
}

const STATE_AFTER: { readonly [K in MailFailureKind]: MailState } = {
  refused: "failed",
  "not-sent": "waiting",
  unknown: "uncertain",
};

/** The last attempt has failed: the mail waits for an admin. */
export async function giveUpMail(noticeId: number): Promise<void> {
  await withWorker((tx) =>
    tx
      .update(noticeMails)
      .set({
        state: sql`case state when 'sending' then 'uncertain' else 'failed' end`,
        stateAt: Date.now(),
      })
      .where(
        and(eq(noticeMails.noticeId, noticeId), inArray(noticeMails.state, ["waiting", "sending"])),
      ),
  );
}

async function claim(tx: Tx, noticeId: number): Promise<boolean> {
  const claimed = await tx
    .update(noticeMails)
    .set({ state: "sending", stateAt: Date.now(), attempts: sql`${noticeMails.attempts} + 1` })
    .where(and(eq(noticeMails.noticeId, noticeId), eq(noticeMails.state, "waiting")))
    .returning({ noticeId: noticeMails.noticeId });
  if (claimed.length > 0) return true;
  await tx
    .update(noticeMails)
    .set({ state: "uncertain", stateAt: Date.now() })
    .where(and(eq(noticeMails.noticeId, noticeId), eq(noticeMails.state, "sending")));
  return false;
}

/** Ends this attempt, also where another one took it for dead meanwhile. */
async function settle(noticeId: number, state: MailState, lastError: string | null): Promise<void> {
  await withWorker((tx) =>
    tx
      .update(noticeMails)
      .set({ state, stateAt: Date.now(), lastError })
      .where(
        and(
          eq(noticeMails.noticeId, noticeId),
          inArray(noticeMails.state, ["sending", "uncertain"]),
        ),
      ),
  );
}

/** What is written to whom, in which language; null for a person who was suspended meanwhile. */
async function loadMail(tx: Tx, noticeId: number): Promise<NoticeToMail | null> {
  const [row] = await tx
    .select({
      content: notices.content,
      topic: notices.topic,
      name: people.name,
      email: people.email,
      suspendedAt: people.suspendedAt,
      language: noticePreferences.language,
    })
    .from(notices)
    .innerJoin(people, eq(people.id, notices.personId))
    .leftJoin(noticePreferences, eq(noticePreferences.personId, notices.personId))
    .where(eq(notices.noticeId, noticeId));
  if (!row) throw new Error(`There is no notice ${noticeId}.`);
  if (row.suspendedAt !== null) return null;
  return {
    noticeId,
    isDigest: row.topic === "imports",
    content: noticeContent.parse(row.content),
    to: { name: row.name, email: row.email },
    locale: row.language ?? LOCALES[0],
  };
}
