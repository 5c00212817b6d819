import type { Tx } from "#db/client/transaction.ts";
import { withSystem } from "#db/client/with-system.ts";
import { can } from "#lib/auth/can.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import type { Correction } from "#lib/corrections/correction.ts";
import type { Effect } from "#lib/corrections/effect.ts";
import { tryCorrections } from "#lib/corrections/preview-corrections.ts";
import { loadCustomerNames } from "#lib/decisions/read/load-names.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { REASONS } from "#lib/rules/index.ts";
import { acceptedIn } from "./accepted-in.ts";
import type { DisputeKey, SameCause } from "./dispute-view.ts";
import type { DisputeRow } from "./move-dispute.ts";
import { requireDispute } from "./require-dispute.ts";
import { findSameCause, type SameCauseCandidate } from "./same-cause.ts";
import { suggestedFor } from "./suggested-for.ts";

/**
 * Other customers whom the same mistake has hurt, each with what correcting it would change. Before the
 * decision and after it: those that are corrected are not there any more.
 * @param corrections of the contested fact; null: those that were accepted, or that the counter-fact suggests
 */
export async function listSameCause(
  viewer: Viewer,
  key: DisputeKey,
  corrections: readonly Correction[] | null = null,
): Promise<readonly SameCause[]> {
  if (!can(viewer, "dispute.review")) throw new AppError("NOT_FOUND");
  return withSystem(async (tx) => {
    const row = await requireDispute(tx, key);
    const ofThis =
      row.stage === "decided" ? await acceptedIn(tx, row) : await suggestedFor(tx, row);
    const found = await findSameCause(tx, row, corrections ?? ofThis);
    const nameOf = await loadCustomerNames(tx, found);
    return (await tryEach(tx, found, row.contested)).map(({ candidate, effect }) => ({
      ...candidate,
      accountName: nameOf(candidate.accountId),
      ambassadorName: ambassadorIn(effect),
      effect,
    }));
  });
}

/** The candidates whom the mistake has hurt as it hurt the contested order; others may share it rightly. */
export async function tryEach(
  tx: Tx,
  candidates: readonly SameCauseCandidate[],
  contested: DisputeRow["contested"],
): Promise<readonly { readonly candidate: SameCauseCandidate; readonly effect: Effect }[]> {
  const tried = [];
  for (const candidate of candidates) {
    const effect = await tryCorrections(tx, candidate.corrections);
    if (isHurt(effect, contested)) tried.push({ candidate, effect });
  }
  return tried;
}

/** Where the contested order was refused: refused as well, for whatever reason, and earning once corrected. */
function isHurt(effect: Effect, contested: DisputeRow["contested"]): boolean {
  if (effect.kind !== "known") return false;
  const wasRefused = REASONS.some((reason) => reason === contested);
  return effect.changes.some(({ before, after }) => {
    if (contested === null) return true;
    if (wasRefused) return before?.verdict !== "eligible" && after?.verdict === "eligible";
    return before?.class === contested;
  });
}

function ambassadorIn(effect: Effect): string | null {
  if (effect.kind !== "known") return null;
  const named = effect.changes.map(
    ({ before, after }) => (after ?? before)?.ambassadorName ?? null,
  );
  return named.find((name) => name !== null) ?? null;
}
