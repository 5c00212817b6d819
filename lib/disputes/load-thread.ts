import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import type { DisputeEventKind } from "#db/schema/dispute-words.ts";
import { disputeEvents, disputeFiles, goodwill } from "#db/schema/index.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import type { DisputeEntry, DisputeKey, EvidenceFile } from "./dispute-view.ts";
import { proposalSchema } from "./proposal.ts";

type StoredEntry = Omit<DisputeEntry, "actorName"> & { readonly actor: string | null };

/** The thread as this viewer may read it; in a viewer's transaction. */
export async function loadThread(
  tx: Tx,
  viewer: Viewer,
  { accountId, disputeId }: DisputeKey,
): Promise<readonly StoredEntry[]> {
  const isReviewer = viewer.audience === "reviewer";
  const rows = await tx
    .select({
      eventNumber: disputeEvents.eventNumber,
      kind: disputeEvents.kind,
      visibility: disputeEvents.visibility,
      side: disputeEvents.side,
      at: disputeEvents.at,
      message: disputeEvents.message,
      // An ambassador's role has no right to these columns.
      ...(isReviewer && { actor: disputeEvents.actor, data: disputeEvents.data }),
    })
    .from(disputeEvents)
    .where(and(eq(disputeEvents.accountId, accountId), eq(disputeEvents.disputeId, disputeId)))
    .orderBy(asc(disputeEvents.eventNumber));
  const seen = isReviewer ? rows : rows.filter(({ visibility }) => visibility === "public");
  return seen.map(({ actor, data, ...entry }, index) => ({
    ...entry,
    // Gaps would tell how much is said among reviewers.
    eventNumber: isReviewer ? entry.eventNumber : index + 1,
    actor: actor ?? null,
    decision: HAS_DECISION.includes(entry.kind)
      ? (proposalSchema.safeParse(data).data?.decision ?? null)
      : null,
  }));
}

const HAS_DECISION: readonly DisputeEventKind[] = [
  "proposed",
  "upheld",
  "accepted",
  "accepted-in-part",
  "goodwill",
];

export async function loadFiles(
  tx: Tx,
  { accountId, disputeId }: DisputeKey,
): Promise<readonly EvidenceFile[]> {
  return tx
    .select({
      round: disputeFiles.round,
      fileNumber: disputeFiles.fileNumber,
      name: disputeFiles.name,
      type: disputeFiles.type,
      sizeBytes: disputeFiles.sizeBytes,
      uploadedAt: disputeFiles.uploadedAt,
      visibility: disputeFiles.visibility,
    })
    .from(disputeFiles)
    .where(and(eq(disputeFiles.accountId, accountId), eq(disputeFiles.disputeId, disputeId)))
    .orderBy(asc(disputeFiles.round), asc(disputeFiles.fileNumber));
}

/** What the dispute's decisions gave, the earliest first; in a viewer's transaction. */
export async function loadGoodwill(tx: Tx, viewer: Viewer, { accountId, disputeId }: DisputeKey) {
  const rows = await tx
    .select({
      goodwillId: goodwill.goodwillId,
      amountMinor: goodwill.amountMinor,
      currency: goodwill.currency,
      givenAt: goodwill.recordedAt,
      takenBackAt: goodwill.supersededAt,
      // An ambassador's role has no right to it.
      ...(viewer.audience === "reviewer" && { grantedBy: goodwill.grantedBy }),
    })
    .from(goodwill)
    .where(and(eq(goodwill.accountId, accountId), eq(goodwill.disputeId, disputeId)))
    .orderBy(asc(goodwill.recordedAt), asc(goodwill.goodwillId));
  return rows.map(({ grantedBy, ...row }) => ({ ...row, grantedBy: grantedBy ?? null }));
}
