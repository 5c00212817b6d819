import { and, eq, isNull } from "drizzle-orm";
import { withViewer } from "#db/client/with-viewer.ts";
import { notices } from "#db/schema/notices.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { noticeContent, type NoticeContent } from "./notice-content.ts";
import { noticesOf } from "./list-notices.ts";

/** Notes that the viewer has read a notice of theirs, and hands it over. */
export async function readNotice(viewer: Viewer, noticeId: number): Promise<NoticeContent> {
  return withViewer(viewer, async (tx) => {
    const own = and(noticesOf(viewer), eq(notices.noticeId, noticeId));
    const [row] = await tx.select({ content: notices.content }).from(notices).where(own);
    if (!row) throw new AppError("NOT_FOUND");
    await tx
      .update(notices)
      .set({ readAt: Date.now() })
      .where(and(own, isNull(notices.readAt)));
    return noticeContent.parse(row.content);
  });
}

/** Notes that the viewer has read all there is. */
export async function readAllNotices(viewer: Viewer): Promise<void> {
  await withViewer(viewer, (tx) =>
    tx
      .update(notices)
      .set({ readAt: Date.now() })
      .where(and(noticesOf(viewer), isNull(notices.readAt))),
  );
}
