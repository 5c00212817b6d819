import { and, desc, eq, gt, ne, type SQL } from "drizzle-orm";
import { withViewer } from "#db/client/with-viewer.ts";
import { type SignInMethod, sessions } from "#db/schema/index.ts";
import { actorOf } from "#lib/audit/actor-of.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { can } from "#lib/auth/can.ts";
import type { RequestContext } from "#lib/auth/request-context.ts";
import { sessionsOf } from "#lib/auth/scopes.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { AppError } from "#lib/errors/app-error.ts";

export type SessionRow = {
  readonly sessionId: string;
  readonly startedAt: number;
  readonly seenAt: number;
  readonly method: SignInMethod;
  readonly browser: string;
  readonly isThis: boolean;
};

const MOST = 100;

/** Where the viewer is signed in, the newest first. */
export async function listOwnSessions(
  viewer: Viewer,
  now = Date.now(),
): Promise<readonly SessionRow[]> {
  const rows = await withViewer(viewer, (tx) =>
    tx
      .select({
        sessionId: sessions.sessionId,
        startedAt: sessions.startedAt,
        seenAt: sessions.seenAt,
        method: sessions.method,
        browser: sessions.browser,
      })
      .from(sessions)
      .where(and(sessionsOf(viewer), gt(sessions.expires, new Date(now))))
      .orderBy(desc(sessions.startedAt), sessions.sessionId)
      .limit(MOST),
  );
  return rows.map((row) => ({ ...row, isThis: row.sessionId === viewer.sessionId }));
}

/** Ends one of the viewer's own sessions. Somebody else's is not there. */
export async function endOwnSession(context: RequestContext, sessionId: string): Promise<void> {
  const { viewer } = context;
  const which = and(sessionsOf(viewer), eq(sessions.sessionId, sessionId));
  if ((await endSessions(context, which)) === 0) throw new AppError("NOT_FOUND");
}

/** Ends all of the viewer's own sessions but the one that asks. */
export async function endOtherSessions(context: RequestContext): Promise<void> {
  const { viewer } = context;
  await endSessions(context, and(sessionsOf(viewer), ne(sessions.sessionId, viewer.sessionId)));
}

/** Ends every session of a person. For admins, and for oneself. */
export async function endSessionsOfPerson(
  context: RequestContext,
  personId: string,
): Promise<void> {
  if (!can(context.viewer, "session.end", { personId })) throw new AppError("NOT_FOUND");
  await endSessions(context, eq(sessions.userId, personId));
}

async function endSessions(context: RequestContext, which: SQL | undefined): Promise<number> {
  return withViewer(context.viewer, async (tx) => {
    const ended = await tx
      .delete(sessions)
      .where(which)
      .returning({ sessionId: sessions.sessionId, personId: sessions.userId });
    for (const { sessionId, personId } of ended) {
      await recordAudit(tx, actorOf(context), {
        action: "session.end",
        subject: "session",
        subjectId: sessionId,
        before: { personId },
      });
    }
    return ended.length;
  });
}
