import { and, eq } from "drizzle-orm";
import { withViewer } from "#db/client/with-viewer.ts";
import { disputes } from "#db/schema/index.ts";
import { disputesOf } from "#lib/auth/scopes.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import type { DisputeKey } from "./dispute-view.ts";

/** The dispute with a number, or an id; null: not there, or not the viewer's. */
export async function findDispute(
  viewer: Viewer,
  name: number | string,
): Promise<(DisputeKey & { readonly number: number }) | null> {
  const isNamed =
    typeof name === "number" ? eq(disputes.number, name) : eq(disputes.disputeId, name);
  const [found] = await withViewer(viewer, (tx) =>
    tx
      .select({
        accountId: disputes.accountId,
        disputeId: disputes.disputeId,
        number: disputes.number,
      })
      .from(disputes)
      .where(and(isNamed, disputesOf(viewer)))
      .limit(1),
  );
  return found ?? null;
}
