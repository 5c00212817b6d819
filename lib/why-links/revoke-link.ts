import { and, eq, isNull } from "drizzle-orm";
import { withViewer } from "#db/client/with-viewer.ts";
import { whyLinks } from "#db/schema/index.ts";
import { actorOf } from "#lib/audit/actor-of.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { can } from "#lib/auth/can.ts";
import type { RequestContext } from "#lib/auth/request-context.ts";
import { linksOf } from "#lib/auth/scopes.ts";
import { AppError } from "#lib/errors/app-error.ts";

/** Takes a link back: from now on it opens nothing. Somebody else's, or one taken back, is not there. */
export async function revokeLink(
  context: RequestContext,
  linkId: string,
  now = Date.now(),
): Promise<void> {
  const { viewer } = context;
  if (!can(viewer, "why-link.make")) throw new AppError("NOT_FOUND");
  await withViewer(viewer, async (tx) => {
    const revoked = await tx
      .update(whyLinks)
      .set({ revokedAt: now })
      .where(and(linksOf(viewer), eq(whyLinks.linkId, linkId), isNull(whyLinks.revokedAt)))
      .returning({ orderId: whyLinks.orderId });
    if (revoked.length === 0) throw new AppError("NOT_FOUND");
    await recordAudit(tx, actorOf(context), {
      action: "why-link.revoke",
      subject: "why-link",
      subjectId: linkId,
      before: { revoked: false },
      after: { revoked: true },
    });
  });
}
