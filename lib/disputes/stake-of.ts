import type { Tx } from "#db/client/transaction.ts";
import type { Correction } from "#lib/corrections/correction.ts";
import { tryCorrections } from "#lib/corrections/preview-corrections.ts";
import { AppError } from "#lib/errors/app-error.ts";

/**
 * What more the ambassador's claim would bring over all orders that it touches, in the currency with most
 * of it; null where nobody can say yet. For reviewers: it rests on everything on record.
 */
export async function stakeOf(
  tx: Tx,
  corrections: readonly Correction[],
): Promise<{ readonly minor: number; readonly currency: string } | null> {
  if (corrections.length === 0) return null;
  try {
    const effect = await tryCorrections(tx, corrections);
    if (effect.kind !== "known") return null;
    const [most] = effect.sums.toSorted((a, b) => b.orders - a.orders);
    return most
      ? { minor: Math.max(0, most.afterMinor - most.beforeMinor), currency: most.currency }
      : null;
  } catch (error) {
    // Claimed of something that is not on record: a person will have to look.
    if (error instanceof AppError) return null;
    throw error;
  }
}
