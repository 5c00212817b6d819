import type { Tx } from "#db/client/transaction.ts";
import { withSystem } from "#db/client/with-system.ts";
import { can } from "#lib/auth/can.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import type { Correction } from "#lib/corrections/correction.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { type CounterFact, counterFactSchema } from "./counter-fact.ts";
import type { DisputeKey } from "./dispute-view.ts";
import { loadContested } from "./load-contested.ts";
import type { DisputeRow } from "./move-dispute.ts";
import { requireDispute } from "./require-dispute.ts";
import { suggestCorrections } from "./suggest-corrections.ts";

/** What accepting the dispute would record; with another fact, what accepting that much of it would. */
export async function suggestedFor(
  tx: Tx,
  row: DisputeRow,
  fact: CounterFact | null = null,
): Promise<readonly Correction[]> {
  const contested = await loadContested(tx, row, row.ambassadorId);
  if (!contested) return [];
  return suggestCorrections(contested, fact ?? counterFactSchema.parse(row.counterFact));
}

/** The same for the screens. */
export async function listSuggestedCorrections(
  viewer: Viewer,
  key: DisputeKey,
  fact: CounterFact | null = null,
): Promise<readonly Correction[]> {
  if (!can(viewer, "dispute.review")) throw new AppError("NOT_FOUND");
  return withSystem(async (tx) => suggestedFor(tx, await requireDispute(tx, key), fact));
}
