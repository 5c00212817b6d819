import { and, desc, eq, lt, type SQL } from "drizzle-orm";
import { withViewer } from "#db/client/with-viewer.ts";
import { type NoticeTopic, notices } from "#db/schema/notices.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { type NoticeContent, noticeContent } from "./notice-content.ts";

export type Notice = {
  readonly noticeId: number;
  readonly topic: NoticeTopic;
  readonly content: NoticeContent;
  readonly createdAt: number;
  readonly isRead: boolean;
};

export type NoticePage = {
  readonly notices: readonly Notice[];
  /** To go on before; null: these are the oldest. */
  readonly before: number | null;
};

const A_PAGE = 30;

/** The viewer's own notices, the newest first. */
export async function listNotices(viewer: Viewer, before: number | null): Promise<NoticePage> {
  const rows = await withViewer(viewer, (tx) =>
    tx
      .select({
        noticeId: notices.noticeId,
        topic: notices.topic,
        content: notices.content,
        createdAt: notices.createdAt,
        readAt: notices.readAt,
      })
      .from(notices)
      .where(and(noticesOf(viewer), before === null ? undefined : lt(notices.noticeId, before)))
      .orderBy(desc(notices.noticeId))
      .limit(A_PAGE + 1),
  );
  const shown = rows.slice(0, A_PAGE);
  return {
    notices: shown.map(({ content, readAt, ...row }) => ({
      ...row,
      content: noticeContent.parse(content),
      isRead: readAt !== null,
    })),
    before: rows.length > A_PAGE ? (shown.at(-1)?.noticeId ?? null) : null,
  };
}

/** Of `notices`: the viewer's own, whatever the role; an admin's rights reach further. */
export function noticesOf(viewer: Viewer): SQL | undefined {
  return and(eq(notices.personId, viewer.personId), eq(notices.isShown, true));
}
