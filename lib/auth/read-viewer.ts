import { and, eq, gt, isNull } from "drizzle-orm";
import { withSystem } from "#db/client/with-system.ts";
import { people, sessions } from "#db/schema/index.ts";
import { hashToken } from "./secret-token.ts";
import { IDLE_MS } from "./session-cookie.ts";
import { toViewer, type Viewer } from "./viewer.ts";

/** Written down at most this often: a page is a read, not a write. */
const SEEN_EVERY_MS = 5 * 60_000;

/** Who the token's session belongs to now; null where there is none, it ended, or the person is suspended. */
export async function readViewer(token: string, now: number): Promise<Viewer | null> {
  const tokenHash = hashToken(token);
  return withSystem(async (tx) => {
    const [row] = await tx
      .select({
        personId: people.id,
        name: people.name,
        email: people.email,
        role: people.role,
        ambassadorId: people.ambassadorId,
        isDemo: people.isDemo,
        sessionId: sessions.sessionId,
        seenAt: sessions.seenAt,
      })
      .from(sessions)
      .innerJoin(people, eq(people.id, sessions.userId))
      .where(
        and(
          eq(sessions.sessionToken, tokenHash),
          gt(sessions.expires, new Date(now)),
          gt(sessions.seenAt, now - IDLE_MS),
          isNull(people.suspendedAt),
        ),
      );
    if (row === undefined) return null;
    if (row.seenAt < now - SEEN_EVERY_MS) {
      await tx.update(sessions).set({ seenAt: now }).where(eq(sessions.sessionToken, tokenHash));
    }
    return toViewer(row);
  });
}
