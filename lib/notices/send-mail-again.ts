import { and, eq, inArray } from "drizzle-orm";
import { withViewer } from "#db/client/with-viewer.ts";
import { noticeMails } from "#db/schema/notices.ts";
import { actorOf } from "#lib/audit/actor-of.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { can } from "#lib/auth/can.ts";
import type { RequestContext } from "#lib/auth/request-context.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { sendJob } from "#lib/jobs/job-sender.ts";

/** Puts a mail that did not go, or may not have gone, back in the queue. CONFLICT where it is there already. */
export async function sendMailAgain(context: RequestContext, noticeId: number): Promise<void> {
  if (!can(context.viewer, "notice.send-again")) throw new AppError("NOT_FOUND");
  await withViewer(context.viewer, async (tx) => {
    const [mail] = await tx
      .select({ state: noticeMails.state })
      .from(noticeMails)
      .where(eq(noticeMails.noticeId, noticeId));
    if (!mail) throw new AppError("NOT_FOUND");
    const moved = await tx
      .update(noticeMails)
      .set({ state: "waiting", stateAt: Date.now() })
      .where(
        and(
          eq(noticeMails.noticeId, noticeId),
          inArray(noticeMails.state, ["failed", "uncertain"]),
        ),
      )
      .returning({ noticeId: noticeMails.noticeId });
    if (moved.length === 0) throw new AppError("CONFLICT");
    await sendJob(tx, "notice-mail", crypto.randomUUID(), { noticeId });
    await recordAudit(tx, actorOf(context), {
      action: "notice.send-again",
      subject: "notice",
      subjectId: String(noticeId),
      before: { state: mail.state },
      after: { state: "waiting" },
    });
  });
}
