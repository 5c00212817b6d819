import { and, asc, count, eq } from "drizzle-orm";
import { z } from "zod";
import { withViewer } from "#db/client/with-viewer.ts";
import { savedViews } from "#db/schema/index.ts";
import { LONGEST_VIEW_NAME, LONGEST_VIEW_QUERY } from "#db/schema/saved-views.ts";
import { can } from "#lib/auth/can.ts";
import type { RequestContext } from "#lib/auth/request-context.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { AppError } from "#lib/errors/app-error.ts";

export type SavedView = { readonly name: string; readonly query: string };

const LIST = "disputes";
const MOST = 30;

const name = z.string().trim().min(1).max(LONGEST_VIEW_NAME);
export const viewGiven = z.strictObject({ name, query: z.string().max(LONGEST_VIEW_QUERY) });
export const viewNamed = z.strictObject({ name });

/** The filters of the queue that a reviewer keeps, by name. */
export async function listViews(viewer: Viewer): Promise<readonly SavedView[]> {
  requireReviewer(viewer);
  return withViewer(viewer, (tx) =>
    tx
      .select({ name: savedViews.name, query: savedViews.query })
      .from(savedViews)
      .where(and(eq(savedViews.personId, viewer.personId), eq(savedViews.list, LIST)))
      .orderBy(asc(savedViews.name))
      .limit(MOST),
  );
}

/** Keeps filters under a name; one that is there is replaced. TOO_LARGE where there are too many. */
export async function saveView(
  { viewer }: RequestContext,
  { name: called, query }: z.output<typeof viewGiven>,
): Promise<void> {
  requireReviewer(viewer);
  const { personId } = viewer;
  await withViewer(viewer, async (tx) => {
    await tx
      .insert(savedViews)
      .values({ personId, list: LIST, name: called, query, savedAt: Date.now() })
      .onConflictDoUpdate({
        target: [savedViews.personId, savedViews.list, savedViews.name],
        set: { query, savedAt: Date.now() },
      });
    const [kept] = await tx
      .select({ views: count() })
      .from(savedViews)
      .where(and(eq(savedViews.personId, personId), eq(savedViews.list, LIST)));
    if ((kept?.views ?? 0) > MOST) throw new AppError("TOO_LARGE");
  });
}

export async function removeView(
  { viewer }: RequestContext,
  { name: called }: z.output<typeof viewNamed>,
): Promise<void> {
  requireReviewer(viewer);
  await withViewer(viewer, (tx) =>
    tx
      .delete(savedViews)
      .where(
        and(
          eq(savedViews.personId, viewer.personId),
          eq(savedViews.list, LIST),
          eq(savedViews.name, called),
        ),
      ),
  );
}

function requireReviewer(viewer: Viewer): void {
  if (!can(viewer, "dispute.review")) throw new AppError("NOT_FOUND");
}
