import { withSystem } from "#db/client/with-system.ts";
import { can } from "#lib/auth/can.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import type { Correction } from "#lib/corrections/correction.ts";
import { tryCorrections } from "#lib/corrections/preview-corrections.ts";
import { AppError } from "#lib/errors/app-error.ts";
import type { DisputeKey, WhatIf } from "./dispute-view.ts";
import { loadSecondApproval } from "./load-dispute-settings.ts";
import { moneyMoved, needsSecond } from "./money-moved.ts";
import { requireDispute } from "./require-dispute.ts";
import { suggestedFor } from "./suggested-for.ts";

/**
 * What accepting would do: every order whose decision would change, this one and others.
 * @param corrections null: those that the counter-fact suggests
 */
export async function whatIfAccepted(
  viewer: Viewer,
  key: DisputeKey,
  corrections: readonly Correction[] | null = null,
): Promise<WhatIf> {
  if (!can(viewer, "dispute.review")) throw new AppError("NOT_FOUND");
  return withSystem(async (tx) => {
    const row = await requireDispute(tx, key);
    const tried = corrections ?? (await suggestedFor(tx, row));
    const effect =
      tried.length === 0
        ? ({ kind: "known", changes: [], sums: [], basis: "" } as const)
        : await tryCorrections(tx, tried);
    const changes = effect.kind === "known" ? effect.changes : [];
    const above = await loadSecondApproval(tx);
    // What cannot be looked at whole is nothing for one alone.
    const isMuch = effect.kind === "too-many" || needsSecond(moneyMoved(changes), above);
    return { corrections: tried, effect, needsSecond: isMuch };
  });
}
