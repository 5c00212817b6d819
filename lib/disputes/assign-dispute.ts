import { and, asc, inArray, isNull } from "drizzle-orm";
import type { z } from "zod";
import type { Tx } from "#db/client/transaction.ts";
import { withSystem } from "#db/client/with-system.ts";
import { people } from "#db/schema/index.ts";
import { can } from "#lib/auth/can.ts";
import type { RequestContext } from "#lib/auth/request-context.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { id } from "#lib/corrections/correction.ts";
import { AppError } from "#lib/errors/app-error.ts";
import type { SeenDispute } from "./dispute-view.ts";
import { seenDispute } from "./message.ts";
import { stepDispute } from "./step-dispute.ts";

export const assignmentGiven = seenDispute.extend({ personId: id });

/** Gives a dispute to a reviewer, from nobody or from whoever has it; to oneself as well. */
export async function assignDispute(
  context: RequestContext,
  { personId, version, ...key }: z.output<typeof assignmentGiven>,
): Promise<SeenDispute> {
  if (!can(context.viewer, "dispute.review")) throw new AppError("NOT_FOUND");
  const reviewers = await withSystem(loadReviewers);
  if (!reviewers.some((each) => each.personId === personId)) {
    throw new AppError("INVALID_INPUT", { fields: ["personId"] });
  }
  return stepDispute(context, {
    key,
    seenVersion: version,
    move: (_row, { now }) => ({
      action: "assign",
      event: "assigned",
      visibility: "internal",
      message: null,
      data: { personId },
      set: { claimedBy: personId, claimedAt: now },
    }),
  });
}

export type Reviewer = { readonly personId: string; readonly name: string };

const MOST = 500;

/** Who may be given a dispute. */
export async function listReviewers(viewer: Viewer): Promise<readonly Reviewer[]> {
  if (!can(viewer, "dispute.review")) throw new AppError("NOT_FOUND");
  return withSystem(loadReviewers);
}

function loadReviewers(tx: Tx): Promise<Reviewer[]> {
  return tx
    .select({ personId: people.id, name: people.name })
    .from(people)
    .where(and(inArray(people.role, ["reviewer", "admin"]), isNull(people.suspendedAt)))
    .orderBy(asc(people.name), asc(people.id))
    .limit(MOST);
}
