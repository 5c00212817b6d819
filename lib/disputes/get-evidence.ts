import { and, eq } from "drizzle-orm";
import { withViewer } from "#db/client/with-viewer.ts";
import { disputeFiles } from "#db/schema/index.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import type { DisputeKey, EvidenceFile } from "./dispute-view.ts";

export type EvidenceKey = DisputeKey & { readonly round: number; readonly fileNumber: number };

/** A file with its bytes; null: not there, or not the viewer's (the database's row policies say which). */
export async function getEvidence(
  viewer: Viewer,
  { accountId, disputeId, round, fileNumber }: EvidenceKey,
): Promise<(Pick<EvidenceFile, "name" | "type"> & { readonly content: Uint8Array }) | null> {
  const [file] = await withViewer(viewer, (tx) =>
    tx
      .select({
        name: disputeFiles.name,
        type: disputeFiles.type,
        content: disputeFiles.content,
      })
      .from(disputeFiles)
      .where(
        and(
          eq(disputeFiles.accountId, accountId),
          eq(disputeFiles.disputeId, disputeId),
          eq(disputeFiles.round, round),
          eq(disputeFiles.fileNumber, fileNumber),
        ),
      ),
  );
  return file ?? null;
}
