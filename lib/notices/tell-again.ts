import { sql } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { withViewer } from "#db/client/with-viewer.ts";
import { WORKER_ROLE } from "#db/jobs/queues.ts";
import { actorOf } from "#lib/audit/actor-of.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { can } from "#lib/auth/can.ts";
import type { RequestContext } from "#lib/auth/request-context.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { sendJob } from "#lib/jobs/job-sender.ts";
import { noticeEvent } from "./notice-event.ts";

/** Hands an event that could not be told back to the worker, under an id of its own. */
export async function tellAgain(context: RequestContext, jobId: string): Promise<void> {
  if (!can(context.viewer, "notice.send-again")) throw new AppError("NOT_FOUND");
  await withViewer(context.viewer, async (tx) => {
    const event = noticeEvent.parse(await takeDeadJob(tx, jobId));
    await sendJob(tx, "notice", crypto.randomUUID(), event);
    await recordAudit(tx, actorOf(context), {
      action: "notice.tell-again",
      subject: "notice",
      subjectId: jobId,
      after: { kind: event.kind },
    });
  });
}

/** Takes the job off the dead letters; of two admins at once, one does. */
async function takeDeadJob(tx: Tx, jobId: string): Promise<unknown> {
  await tx.execute(sql`set local role ${sql.raw(WORKER_ROLE)}`);
  const { rows } = await tx.execute<{ data: unknown }>(
    sql`delete from pgboss.job where name = 'notice-dead' and id = ${jobId} returning data`,
  );
  await tx.execute(sql`set local role because_admin`);
  if (!rows[0]) throw new AppError("CONFLICT");
  return rows[0].data;
}
