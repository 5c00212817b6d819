import { createHash } from "node:crypto";
import type { Tx } from "#db/client/transaction.ts";
import type { DecisionCause } from "#db/schema/decisions.ts";
import type { AuditAction } from "#lib/audit/audit-actions.ts";
import { type AuditActor, recordAudit } from "#lib/audit/record-audit.ts";
import { recordFacts } from "#lib/decisions/record-facts.ts";
import type { Correction } from "./correction.ts";
import type { KnownEffect } from "./effect.ts";
import { loadEffect } from "./load-effect.ts";
import { lockCorrected } from "./lock-corrected.ts";
import { planCorrections, type PlannedChange } from "./plan-corrections.ts";
import { refuseWrongRows } from "./refuse-wrong-rows.ts";

export type AppliedCorrections = {
  readonly effect: KnownEffect;
  /** Of the effect: equal to a preview's where it is what the preview showed. */
  readonly basis: string;
  /** For the audit log, which is written last. */
  readonly changes: readonly PlannedChange[];
};

export type CorrectionOrigin = {
  readonly recordedBy: string;
  readonly cause: Extract<DecisionCause, "correction" | "dispute">;
  /** null: now. The demo programme has a past of its own. */
  readonly recordedAt?: number | null;
};

/**
 * Records corrections and decides again whatever they touch, in the caller's transaction.
 * Throws NOT_FOUND where they speak of what is not on record, and `FactsRefusedError` where they break a
 * rule of theirs; the transaction then must not be committed.
 */
export async function applyCorrections(
  tx: Tx,
  corrections: readonly Correction[],
  { recordedBy, cause, recordedAt = null }: CorrectionOrigin,
): Promise<AppliedCorrections> {
  await lockCorrected(tx, corrections);
  const { given, changes } = await planCorrections(tx, corrections);
  refuseWrongRows(given);
  const recorded = await recordFacts(tx, given, {
    source: "correction",
    recordedBy,
    importId: null,
    cause,
    recordedAt,
  });
  const effect = await loadEffect(tx, recorded);
  return { effect, basis: basisOf(effect), changes };
}

/** Writes down each corrected row. Last in the transaction, as every audit entry. */
export async function auditCorrections(
  tx: Tx,
  who: AuditActor,
  changes: readonly PlannedChange[],
  note: string | null,
): Promise<void> {
  for (const change of changes) {
    const { subject, subjectId, before, after } = change;
    await recordAudit(tx, who, {
      action: actionOf(change),
      subject,
      subjectId,
      ...(before && { before }),
      ...((after !== null || note !== null) && { after: { ...after, ...(note && { note }) } }),
    });
  }
}

/** Goodwill is no fact, and corrects none. */
function actionOf({ subject, after }: PlannedChange): AuditAction {
  if (subject === "goodwill") return "goodwill.grant";
  return after === null ? "fact.retract" : "fact.correct";
}

function basisOf({ changes }: KnownEffect): string {
  return createHash("sha256").update(JSON.stringify(changes)).digest("base64url").slice(0, 22);
}
