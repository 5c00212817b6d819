import type { Tx } from "#db/client/transaction.ts";
import { type SignInMethod, sessions } from "#db/schema/index.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { hashToken, makeSecretToken } from "./secret-token.ts";
import { SESSION_MS } from "./session-cookie.ts";

const LONGEST_BROWSER = 200;

export type NewSession = {
  readonly personId: string;
  readonly method: SignInMethod;
  /** What the browser calls itself. */
  readonly browser: string | null;
  readonly origin: string | null;
};

/** Opens a session; the token goes into the browser's cookie and nowhere else. */
export async function startSession(
  tx: Tx,
  { personId, method, browser, origin }: NewSession,
  now: number,
  token: string = makeSecretToken(),
): Promise<{ readonly token: string; readonly expires: Date }> {
  const expires = new Date(now + SESSION_MS);
  const [row] = await tx
    .insert(sessions)
    .values({
      sessionToken: hashToken(token),
      userId: personId,
      expires,
      startedAt: now,
      seenAt: now,
      method,
      browser: (browser ?? "").slice(0, LONGEST_BROWSER),
    })
    .returning({ sessionId: sessions.sessionId });
  await recordAudit(
    tx,
    { actor: personId, origin },
    {
      action: "session.start",
      subject: "session",
      subjectId: row?.sessionId ?? "",
      after: { method },
    },
  );
  return { token, expires };
}
