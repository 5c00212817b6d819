import { asc, isNull } from "drizzle-orm";
import { withViewer } from "#db/client/with-viewer.ts";
import { ambassadors } from "#db/schema/index.ts";
import { can } from "#lib/auth/can.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { AppError } from "#lib/errors/app-error.ts";

export type AmbassadorShown = {
  readonly ambassadorId: string;
  readonly name: string;
  readonly identityId: string;
};

const MOST = 2_000;

/** Who the ambassadors are (self-referral and S4b hang on it). For admins. */
export async function listAmbassadorIdentities(
  viewer: Viewer,
): Promise<readonly AmbassadorShown[]> {
  if (!can(viewer, "fact.correct")) throw new AppError("NOT_FOUND");
  return withViewer(viewer, (tx) =>
    tx
      .select({
        ambassadorId: ambassadors.ambassadorId,
        name: ambassadors.name,
        identityId: ambassadors.identityId,
      })
      .from(ambassadors)
      .where(isNull(ambassadors.supersededAt))
      .orderBy(asc(ambassadors.name), asc(ambassadors.ambassadorId))
      .limit(MOST),
  );
}
