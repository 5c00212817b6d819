import { and, count, eq } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { MOST_EVIDENCE_FILES, type Visibility } from "#db/schema/dispute-words.ts";
import { disputeFiles } from "#db/schema/index.ts";
import { AppError } from "#lib/errors/app-error.ts";
import type { DisputeRow, Mover } from "./move-dispute.ts";
import type { CheckedEvidence } from "./sniff-evidence.ts";

/**
 * Keeps evidence of a dispute's round. Throws TOO_LARGE where there is no room for so many.
 * Precondition: the caller holds the dispute's row.
 */
export async function storeEvidence(
  tx: Tx,
  { accountId, disputeId, round }: DisputeRow,
  files: readonly CheckedEvidence[],
  { actor, now }: Mover,
  visibility: Visibility,
): Promise<void> {
  if (files.length === 0) return;
  const [kept] = await tx
    .select({ files: count() })
    .from(disputeFiles)
    .where(
      and(
        eq(disputeFiles.accountId, accountId),
        eq(disputeFiles.disputeId, disputeId),
        eq(disputeFiles.round, round),
      ),
    );
  const first = (kept?.files ?? 0) + 1;
  if (first + files.length - 1 > MOST_EVIDENCE_FILES) {
    throw new AppError("TOO_LARGE", { fields: ["files"] });
  }
  await tx.insert(disputeFiles).values(
    files.map((file, index) => ({
      ...file,
      accountId,
      disputeId,
      round,
      fileNumber: first + index,
      visibility,
      uploadedBy: actor,
      uploadedAt: now,
    })),
  );
}
