import { and, isNull, sql } from "drizzle-orm";
import { cache } from "react";
import { withViewer } from "#db/client/with-viewer.ts";
import { notices } from "#db/schema/notices.ts";
import { getViewer } from "#lib/auth/get-viewer.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { MOST_COUNTED } from "./most-counted.ts";
import { noticesOf } from "./list-notices.ts";

/** How many notices the viewer has not read, counted no further than the bell can say. */
export async function countUnread(viewer: Viewer): Promise<number> {
  return withViewer(viewer, async (tx) => {
    const unread = tx
      .select({ one: sql`1` })
      .from(notices)
      .where(and(noticesOf(viewer), isNull(notices.readAt)))
      .limit(MOST_COUNTED)
      .as("unread");
    return tx.$count(unread);
  });
}

/** Of whoever is signed in, once a request; null where nobody is. */
export const countOwnUnread: () => Promise<number | null> = cache(async () => {
  const viewer = await getViewer();
  return viewer === null ? null : countUnread(viewer);
});
