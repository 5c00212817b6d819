import { desc, eq, inArray, sql } from "drizzle-orm";
import { withViewer } from "#db/client/with-viewer.ts";
import { WORKER_ROLE } from "#db/jobs/queues.ts";
import { type MailState, noticeMails, notices } from "#db/schema/notices.ts";
import { people } from "#db/schema/people.ts";
import { can } from "#lib/auth/can.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { AppError } from "#lib/errors/app-error.ts";
import type { Tx } from "#db/client/transaction.ts";
import { noticeContent, type NoticeContent } from "./notice-content.ts";

export type DeadMail = {
  readonly noticeId: number;
  readonly isDigest: boolean;
  readonly content: NoticeContent;
  readonly to: string;
  readonly state: MailState;
  readonly stateAt: number;
  readonly attempts: number;
  readonly lastError: string | null;
};

/** An event of which nobody was told, since telling it failed every time. */
export type DeadEvent = { readonly jobId: string; readonly kind: string; readonly at: number };

export type DeadNotices = {
  readonly mails: readonly DeadMail[];
  readonly events: readonly DeadEvent[];
  /** Mails and events on their way. */
  readonly waiting: number;
};

const MOST = 100;

/** What could not be sent or told, the newest first. For admins. */
export async function listDeadNotices(viewer: Viewer): Promise<DeadNotices> {
  if (!can(viewer, "notice.send-again")) throw new AppError("NOT_FOUND");
  return withViewer(viewer, async (tx) => {
    const rows = await tx
      .select({
        noticeId: noticeMails.noticeId,
        topic: notices.topic,
        content: notices.content,
        to: people.name,
        state: noticeMails.state,
        stateAt: noticeMails.stateAt,
        attempts: noticeMails.attempts,
        lastError: noticeMails.lastError,
      })
      .from(noticeMails)
      .innerJoin(notices, eq(notices.noticeId, noticeMails.noticeId))
      .innerJoin(people, eq(people.id, notices.personId))
      .where(inArray(noticeMails.state, ["failed", "uncertain"]))
      .orderBy(desc(noticeMails.noticeId))
      .limit(MOST);
    const mails = rows.map(({ topic, content, ...row }) => ({
      ...row,
      isDigest: topic === "imports",
      content: noticeContent.parse(content),
    }));
    return { mails, ...(await readJobs(tx)) };
  });
}

async function readJobs(tx: Tx) {
  // The jobs are the worker's to see. Last in its transaction, so the role need not be set back.
  await tx.execute(sql`set local role ${sql.raw(WORKER_ROLE)}`);
  const { rows } = await tx.execute<{ id: string; kind: string; at: string }>(sql`
    select id, data ->> 'kind' as kind, extract(epoch from created_on) * 1000 as at
    from pgboss.job where name = 'notice-dead' order by created_on desc limit ${MOST}`);
  const { rows: counted } = await tx.execute<{ waiting: string }>(sql`
    select count(*) as waiting from pgboss.job
    where name in ('notice', 'notice-mail') and state in ('created', 'retry', 'active')`);
  return {
    events: rows.map(({ id, kind, at }) => ({ jobId: id, kind, at: Math.round(Number(at)) })),
    waiting: Number(counted[0]?.waiting ?? 0),
  };
}
