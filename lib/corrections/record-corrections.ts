import { z } from "zod";
import { withSystem } from "#db/client/with-system.ts";
import { actorOf } from "#lib/audit/actor-of.ts";
import { can } from "#lib/auth/can.ts";
import type { RequestContext } from "#lib/auth/request-context.ts";
import { FactsRefusedError } from "#lib/decisions/record-facts.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { applyCorrections, auditCorrections } from "./apply-corrections.ts";
import { correctionsSchema } from "./correction.ts";
import type { KnownEffect } from "./effect.ts";

export const correctionsGiven = z.strictObject({
  corrections: correctionsSchema,
  /** Why, for the audit log. */
  note: z.string().trim().min(1).max(1_000),
  /** Of the preview that was agreed to; null: whatever comes of it. */
  basis: z.string().max(64).nullable(),
});
export type CorrectionsGiven = z.output<typeof correctionsGiven>;

/**
 * Corrects facts on record and decides again whatever they touch, all in one transaction. For admins;
 * reviewers correct through a dispute.
 * Throws CONFLICT where it would not do what the preview showed, and FACTS_REFUSED where the facts would
 * break a rule between them.
 */
export async function recordCorrections(
  context: RequestContext,
  { corrections, note, basis }: CorrectionsGiven,
): Promise<KnownEffect> {
  const { viewer } = context;
  if (!can(viewer, "fact.correct")) throw new AppError("NOT_FOUND");
  return refusingFacts(() =>
    withSystem(async (tx) => {
      const done = await applyCorrections(tx, corrections, {
        recordedBy: viewer.personId,
        cause: "correction",
      });
      if (basis !== null && basis !== done.basis) throw new AppError("CONFLICT");
      await auditCorrections(tx, actorOf(context), done.changes, note);
      return done.effect;
    }),
  );
}

/** Facts that break a rule are a refusal that a person can do something about. */
export async function refusingFacts<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof FactsRefusedError)) throw error;
    throw new AppError("FACTS_REFUSED", {
      fields: [...new Set(error.rejects.map(({ column }) => column))],
    });
  }
}
