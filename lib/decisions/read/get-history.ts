import { withSystem } from "#db/client/with-system.ts";
import { withViewer } from "#db/client/with-viewer.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { loadHistoryOfAccount } from "#lib/decisions/load-histories.ts";
import { loadPolicies } from "#lib/decisions/load-policies.ts";
import type { IdentityHistory, Policy } from "#lib/rules/index.ts";
import { loadVersions } from "./decision-versions.ts";

/** The whole history behind an order: a reviewer's alone. null where it is not there, or not theirs. */
export async function getHistory(
  viewer: Viewer,
  { accountId, orderId }: { readonly accountId: string; readonly orderId: string },
): Promise<{ readonly history: IdentityHistory; readonly policies: readonly Policy[] } | null> {
  if (viewer.audience !== "reviewer") return null;
  const versions = await withViewer(viewer, (tx) => loadVersions(tx, viewer, accountId, orderId));
  if (versions.length === 0) return null;
  return withSystem(async (tx) => {
    const history = await loadHistoryOfAccount(tx, accountId);
    return history && { history, policies: await loadPolicies(tx) };
  });
}
