import type { Tx } from "#db/client/transaction.ts";
import { withSystem } from "#db/client/with-system.ts";
import { can } from "#lib/auth/can.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import type { Correction } from "#lib/corrections/correction.ts";
import type { Effect } from "#lib/corrections/effect.ts";
import { tryCorrections } from "#lib/corrections/preview-corrections.ts";
import { loadCustomerNames } from "#lib/decisions/read/load-names.ts";
import { AppError } from "#lib/errors/app-error.ts";
import type { DisputeKey, SameCause } from "./dispute-view.ts";
import { requireDispute } from "./require-dispute.ts";
import { findSameCause, type SameCauseCandidate } from "./same-cause.ts";
import { suggestedFor } from "./suggested-for.ts";

/**
 * Other customers whom the same mistake has hurt, each with what correcting it would change. Before the
 * decision and after it: those that are corrected are not there any more.
 * @param corrections of the contested fact; null: those that the counter-fact suggests
 */
export async function listSameCause(
  viewer: Viewer,
  key: DisputeKey,
  corrections: readonly Correction[] | null = null,
): Promise<readonly SameCause[]> {
  if (!can(viewer, "dispute.review")) throw new AppError("NOT_FOUND");
  return withSystem(async (tx) => {
    const row = await requireDispute(tx, key);
    const found = await findSameCause(tx, row, corrections ?? (await suggestedFor(tx, row)));
    const nameOf = await loadCustomerNames(tx, found);
    return (await tryEach(tx, found)).map(({ candidate, effect }) => ({
      ...candidate,
      accountName: nameOf(candidate.accountId),
      ambassadorName: ambassadorIn(effect),
      effect,
    }));
  });
}

/** The candidates whose correction would change a decision. */
export async function tryEach(
  tx: Tx,
  candidates: readonly SameCauseCandidate[],
): Promise<readonly { readonly candidate: SameCauseCandidate; readonly effect: Effect }[]> {
  const tried = [];
  for (const candidate of candidates) {
    const effect = await tryCorrections(tx, candidate.corrections);
    if (effect.kind === "known" && effect.changes.length > 0) tried.push({ candidate, effect });
  }
  return tried;
}

function ambassadorIn(effect: Effect): string | null {
  if (effect.kind !== "known") return null;
  const named = effect.changes.map(
    ({ before, after }) => (after ?? before)?.ambassadorName ?? null,
  );
  return named.find((name) => name !== null) ?? null;
}
