import { eq } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import type { DecisionCause } from "#db/schema/decisions.ts";
import { importChanges } from "#db/schema/notices.ts";
import { enqueueNotice } from "./enqueue-notice.ts";
import type { AmbassadorChanges } from "./notice-event.ts";

/** Who or what changed the facts, and when the decisions were written. */
export type ChangeOrigin = {
  readonly cause: DecisionCause;
  readonly actorId: string;
  readonly decidedAt: number;
  /** Of the import, where it was one. */
  readonly importId: number | null;
};

/** A job tells at most so many ambassadors, whatever was changed. */
const AMBASSADORS_A_JOB = 100;

/** An import is told of when it has ended; the job looks again as long as it has not. */
export const DIGEST_AFTER_SECONDS = 5;

/** Tells the ambassadors what changed in their decisions, in the transaction that changes it. */
export async function tellChanges(
  tx: Tx,
  changes: readonly AmbassadorChanges[],
  { cause, actorId, decidedAt, importId }: ChangeOrigin,
): Promise<void> {
  if (changes.length === 0) return;
  if (importId !== null) return addToDigest(tx, changes, importId);
  for (let start = 0; start < changes.length; start += AMBASSADORS_A_JOB) {
    const part = changes.slice(start, start + AMBASSADORS_A_JOB);
    await enqueueNotice(tx, { kind: "decisions", cause, actorId, decidedAt, changes: part });
  }
}

/** One digest an import, however many transactions it takes, and even if it is killed halfway. */
async function addToDigest(
  tx: Tx,
  changes: readonly AmbassadorChanges[],
  importId: number,
): Promise<void> {
  const [known] = await tx
    .select({ id: importChanges.id })
    .from(importChanges)
    .where(eq(importChanges.importId, importId))
    .limit(1);
  await tx
    .insert(importChanges)
    .values(
      changes.map(({ ambassadorId, ...rest }) => ({ importId, ambassadorId, changes: rest })),
    );
  if (known) return;
  await enqueueNotice(tx, { kind: "import", importId }, { afterSeconds: DIGEST_AFTER_SECONDS });
}
