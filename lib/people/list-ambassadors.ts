import { asc, isNull } from "drizzle-orm";
import { withViewer } from "#db/client/with-viewer.ts";
import { ambassadors } from "#db/schema/index.ts";
import { can } from "#lib/auth/can.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { AppError } from "#lib/errors/app-error.ts";

export type AmbassadorChoice = { readonly ambassadorId: string; readonly name: string };

const MOST = 2_000;

/** Whom a person can be tied to. For admins. */
export async function listAmbassadors(viewer: Viewer): Promise<readonly AmbassadorChoice[]> {
  if (!can(viewer, "person.list")) throw new AppError("NOT_FOUND");
  return withViewer(viewer, (tx) =>
    tx
      .select({ ambassadorId: ambassadors.ambassadorId, name: ambassadors.name })
      .from(ambassadors)
      .where(isNull(ambassadors.supersededAt))
      .orderBy(asc(ambassadors.name), asc(ambassadors.ambassadorId))
      .limit(MOST),
  );
}
