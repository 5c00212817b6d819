import { and, desc, eq } from "drizzle-orm";
import { withViewer } from "#db/client/with-viewer.ts";
import { type LinkReader, whyLinks } from "#db/schema/index.ts";
import { can } from "#lib/auth/can.ts";
import { linksOf } from "#lib/auth/scopes.ts";
import type { Viewer } from "#lib/auth/viewer.ts";

export type LinkRow = {
  readonly linkId: string;
  readonly accountId: string;
  readonly orderId: string;
  readonly reader: LinkReader;
  readonly showsMoney: boolean;
  readonly madeAt: number;
  readonly expiresAt: number;
  readonly lastOpenedAt: number | null;
  readonly timesOpened: number;
  readonly state: "open" | "ended" | "revoked";
};

const MOST = 100;

/** The viewer's links, or an admin's view of all, the newest first; those of one order where it is given. */
export async function listLinks(
  viewer: Viewer,
  order: { readonly accountId: string; readonly orderId: string } | null,
  now = Date.now(),
): Promise<readonly LinkRow[]> {
  if (!can(viewer, "why-link.list")) return [];
  const rows = await withViewer(viewer, (tx) =>
    tx
      .select({
        linkId: whyLinks.linkId,
        accountId: whyLinks.accountId,
        orderId: whyLinks.orderId,
        reader: whyLinks.reader,
        showsMoney: whyLinks.showsMoney,
        madeAt: whyLinks.madeAt,
        expiresAt: whyLinks.expiresAt,
        revokedAt: whyLinks.revokedAt,
        lastOpenedAt: whyLinks.lastOpenedAt,
        timesOpened: whyLinks.timesOpened,
      })
      .from(whyLinks)
      .where(
        and(
          linksOf(viewer),
          order ? eq(whyLinks.accountId, order.accountId) : undefined,
          order ? eq(whyLinks.orderId, order.orderId) : undefined,
        ),
      )
      .orderBy(desc(whyLinks.madeAt), whyLinks.linkId)
      .limit(MOST),
  );
  return rows.map(({ revokedAt, ...row }) => ({
    ...row,
    state: revokedAt !== null ? "revoked" : row.expiresAt <= now ? "ended" : "open",
  }));
}
