import { and, asc, eq, gt, sql } from "drizzle-orm";
import { withViewer } from "#db/client/with-viewer.ts";
import type { ViewerRole } from "#db/client/viewer.ts";
import { people, sessions } from "#db/schema/index.ts";
import { can } from "#lib/auth/can.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { AppError } from "#lib/errors/app-error.ts";

export type PersonRow = {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly role: ViewerRole;
  readonly ambassadorId: string | null;
  readonly suspendedAt: number | null;
  readonly sessions: number;
  /** Of the sessions that are open; null: signed in nowhere. */
  readonly seenAt: number | null;
};

const MOST = 500;

/** Everybody who may sign in, by name. For admins. */
export async function listPeople(viewer: Viewer, now = Date.now()): Promise<readonly PersonRow[]> {
  if (!can(viewer, "person.list")) throw new AppError("NOT_FOUND");
  const rows = await withViewer(viewer, (tx) =>
    tx
      .select({
        personId: people.id,
        name: people.name,
        email: people.email,
        role: people.role,
        ambassadorId: people.ambassadorId,
        suspendedAt: people.suspendedAt,
        sessions: sql<string>`count(${sessions.sessionId})`,
        seenAt: sql<string | null>`(extract(epoch from max(${sessions.seenAt})) * 1000)::bigint`,
      })
      .from(people)
      .leftJoin(sessions, and(eq(sessions.userId, people.id), gt(sessions.expires, new Date(now))))
      .groupBy(people.id)
      .orderBy(asc(people.name), asc(people.id))
      .limit(MOST),
  );
  return rows.map((row) => ({
    ...row,
    sessions: Number(row.sessions),
    seenAt: row.seenAt === null ? null : Number(row.seenAt),
  }));
}
