import { eq } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { sessions } from "#db/schema/index.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { hashToken } from "./secret-token.ts";

/** Signs out: ends the session of this token, where there is one. */
export async function endSessionOfToken(
  tx: Tx,
  token: string,
  origin: string | null,
): Promise<void> {
  const ended = await tx
    .delete(sessions)
    .where(eq(sessions.sessionToken, hashToken(token)))
    .returning({ sessionId: sessions.sessionId, personId: sessions.userId });
  for (const { sessionId, personId } of ended) {
    await recordAudit(
      tx,
      { actor: personId, origin },
      { action: "session.end", subject: "session", subjectId: sessionId },
    );
  }
}
