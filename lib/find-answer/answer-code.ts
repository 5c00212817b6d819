import { createHmac, randomInt, timingSafeEqual } from "node:crypto";
import { and, eq, gt, isNull, lt } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { withSystem } from "#db/client/with-system.ts";
import { accounts, ambassadors, answerCodes, orders, whyLinks } from "#db/schema/index.ts";
import { authSettings } from "#lib/auth/auth-settings.ts";
import { hashToken, makeSecretToken } from "#lib/auth/secret-token.ts";
import { CODE_DIGITS, CODE_MINUTES } from "./code-terms.ts";

const TRIES = 5;
/** How long the answer stays open to whoever typed the right code. */
const ANSWER_MS = 3_600_000;
const MINUTE_MS = 60_000;

/**
 * Makes a code for the order's answer, if the facts hold an address of its customer: that of an
 * ambassador under the account's own real name. Accounts themselves have none.
 *
 * @returns null where there is nobody to send a code to, or no such order: never told apart from outside
 */
export async function makeAnswerCode(
  orderId: string,
  browserHash: string,
  now = Date.now(),
): Promise<{ readonly email: string; readonly code: string } | null> {
  return withSystem(async (tx) => {
    await tx.delete(answerCodes).where(lt(answerCodes.expiresAt, now));
    const found = await findAddress(tx, orderId);
    if (found === null) return null;
    const code = String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, "0");
    const codeId = crypto.randomUUID();
    await tx.insert(answerCodes).values({
      codeId,
      accountId: found.accountId,
      orderId,
      codeHash: codeHash(codeId, code),
      browserHash,
      expiresAt: now + CODE_MINUTES * MINUTE_MS,
      triesLeft: TRIES,
    });
    return { email: found.email, code };
  });
}

async function findAddress(tx: Tx, orderId: string) {
  const [row] = await tx
    .select({ accountId: orders.accountId, email: ambassadors.email })
    .from(orders)
    .innerJoin(
      accounts,
      and(eq(accounts.accountId, orders.accountId), isNull(accounts.supersededAt)),
    )
    .innerJoin(
      ambassadors,
      and(eq(ambassadors.identityId, accounts.identityId), isNull(ambassadors.supersededAt)),
    )
    .where(and(eq(orders.orderId, orderId), isNull(orders.supersededAt)));
  return row ?? null;
}

/**
 * Tries a code against those that this browser asked for; each bears a few tries. The right one is used
 * up and becomes a link that lasts an hour.
 *
 * @returns the link's token; null for a wrong, used or late code, or another browser's
 */
export async function useAnswerCode(
  code: string,
  browserHash: string,
  now = Date.now(),
): Promise<string | null> {
  return withSystem(async (tx) => {
    const asked = await tx
      .select()
      .from(answerCodes)
      .where(
        and(
          eq(answerCodes.browserHash, browserHash),
          gt(answerCodes.expiresAt, now),
          gt(answerCodes.triesLeft, 0),
        ),
      )
      .for("update");
    for (const each of asked) {
      const isRight = isSame(each.codeHash, codeHash(each.codeId, code));
      const which = eq(answerCodes.codeId, each.codeId);
      if (isRight) {
        await tx.delete(answerCodes).where(which);
        return makeAnswerLink(tx, each, now);
      }
      await tx
        .update(answerCodes)
        .set({ triesLeft: each.triesLeft - 1 })
        .where(which);
    }
    return null;
  });
}

async function makeAnswerLink(
  tx: Tx,
  { accountId, orderId }: { readonly accountId: string; readonly orderId: string },
  now: number,
): Promise<string> {
  const token = makeSecretToken();
  await tx.insert(whyLinks).values({
    accountId,
    orderId,
    tokenHash: hashToken(token),
    reader: "customer",
    showsMoney: false,
    madeBy: null,
    madeAt: now,
    expiresAt: now + ANSWER_MS,
  });
  return token;
}

/** Eight digits could be guessed from a plain hash in a moment: the key is not in the database. */
function codeHash(codeId: string, code: string): string {
  return createHmac("sha256", authSettings().authSecret)
    .update(`answer-code ${codeId} ${code}`)
    .digest("base64url");
}

function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
