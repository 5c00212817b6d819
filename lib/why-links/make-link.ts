import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { withViewer } from "#db/client/with-viewer.ts";
import { decisions, type LinkReader, MOST_LINK_DAYS, whyLinks } from "#db/schema/index.ts";
import { instantToText } from "#db/schema/instant.ts";
import { actorOf } from "#lib/audit/actor-of.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { can } from "#lib/auth/can.ts";
import type { RequestContext } from "#lib/auth/request-context.ts";
import { ordersOf } from "#lib/auth/scopes.ts";
import { hashToken, makeSecretToken } from "#lib/auth/secret-token.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { takeFromLimit } from "#lib/limits/take-from-limit.ts";

const DAY_MS = 86_400_000;

export type NewLink = {
  readonly accountId: string;
  readonly orderId: string;
  readonly reader: LinkReader;
  readonly days: number;
  readonly showsMoney: boolean;
};

/** Makes a link to the answer about an order. The token is in what is returned and nowhere else. */
export async function makeLink(
  context: RequestContext,
  { accountId, orderId, reader, days, showsMoney }: NewLink,
  now = Date.now(),
): Promise<{ readonly linkId: string; readonly token: string }> {
  const { viewer } = context;
  if (!can(viewer, "why-link.make")) throw new AppError("NOT_FOUND");
  if (!Number.isInteger(days) || days < 1 || days > MOST_LINK_DAYS) {
    throw new AppError("INVALID_INPUT", { fields: ["days"] });
  }
  await takeFromLimit("why-link", viewer.personId);
  const token = makeSecretToken();
  return withViewer(viewer, async (tx) => {
    const [order] = await tx
      .select({ orderId: decisions.orderId })
      .from(decisions)
      .where(
        and(
          eq(decisions.accountId, accountId),
          eq(decisions.orderId, orderId),
          isNull(decisions.supersededAt),
          ordersOf(viewer),
        ),
      );
    if (!order) throw new AppError("NOT_FOUND");
    const link = { accountId, orderId, reader, showsMoney, expiresAt: now + days * DAY_MS };
    const linkId = crypto.randomUUID();
    await insertLink(tx, { ...link, linkId, token, madeBy: viewer.personId, madeAt: now });
    await recordAudit(tx, actorOf(context), {
      action: "why-link.make",
      subject: "why-link",
      subjectId: linkId,
      after: link,
    });
    return { linkId, token };
  });
}

type LinkToInsert = Omit<NewLink, "days"> & {
  readonly linkId: string;
  readonly token: string;
  readonly madeBy: string;
  readonly madeAt: number;
  readonly expiresAt: number;
};

/** Names its columns: a viewer has no right to write when a link was opened or taken back. */
async function insertLink(tx: Tx, link: LinkToInsert): Promise<void> {
  await tx.execute(sql`insert into ${whyLinks}
    (account_id, order_id, link_id, token_hash, reader, shows_money, made_by, made_at, expires_at)
    values (${link.accountId}, ${link.orderId}, ${link.linkId}, ${hashToken(link.token)}, ${link.reader},
      ${link.showsMoney}, ${link.madeBy}, ${instantToText(link.madeAt)}, ${instantToText(link.expiresAt)})`);
}
