import { and, desc, eq, gt, lt, or, type SQL } from "drizzle-orm";
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

export type LinkPage = {
  readonly links: readonly LinkRow[];
  /** To go on after; null: these are the oldest. */
  readonly after: string | null;
};

const A_PAGE = 50;
/** `madeAt~linkId` of the last link that was shown. */
const PLACE = /^(\d{1,15})~([\w-]{1,64})$/;

/** The viewer's links, or an admin's view of all, the newest first; those of one order where it is given. */
export async function listLinks(
  viewer: Viewer,
  order: { readonly accountId: string; readonly orderId: string } | null,
  { after = null, now = Date.now() }: { after?: string | null; now?: number } = {},
): Promise<LinkPage> {
  if (!can(viewer, "why-link.list")) return { links: [], after: null };
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
          isAfter(after),
        ),
      )
      .orderBy(desc(whyLinks.madeAt), whyLinks.linkId)
      .limit(A_PAGE + 1),
  );
  const shown = rows.slice(0, A_PAGE);
  const last = rows.length > A_PAGE ? shown.at(-1) : undefined;
  return {
    links: shown.map(({ revokedAt, ...row }) => ({
      ...row,
      state: revokedAt !== null ? "revoked" : row.expiresAt <= now ? "ended" : "open",
    })),
    after: last ? `${last.madeAt}~${last.linkId}` : null,
  };
}

/** A place that nobody was shown is the beginning. */
function isAfter(place: string | null): SQL | undefined {
  const [, madeAt, linkId] = PLACE.exec(place ?? "") ?? [];
  if (madeAt === undefined || linkId === undefined) return undefined;
  const instant = Number(madeAt);
  return or(
    lt(whyLinks.madeAt, instant),
    and(eq(whyLinks.madeAt, instant), gt(whyLinks.linkId, linkId)),
  );
}
