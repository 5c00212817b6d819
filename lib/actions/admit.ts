import { authSettings } from "#lib/auth/auth-settings.ts";
import { can, type PlainAction } from "#lib/auth/can.ts";
import { clientAddress, networkOf } from "#lib/auth/client-address.ts";
import { getViewer } from "#lib/auth/get-viewer.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { AppError } from "#lib/errors/app-error.ts";
import type { LimitName } from "#lib/limits/limits.ts";
import { takeFromLimit } from "#lib/limits/take-from-limit.ts";

/** Who may ask: anyone at all, whoever is signed in, or whoever may do this. */
export type Admission = "anyone" | "signed-in" | PlainAction;

/**
 * Lets a request in or refuses it: counted first, by the client where nobody is signed in, then asked
 * whether the viewer may. What one may not do is not there.
 */
export async function admit(
  headers: Pick<Headers, "get">,
  may: Admission,
  limit: LimitName,
): Promise<{ readonly viewer: Viewer | null; readonly origin: string }> {
  const viewer = await getViewer();
  const origin = clientAddress(headers, authSettings().trustedProxies);
  await takeFromLimit(limit, viewer?.personId ?? networkOf(origin));
  if (may === "anyone") return { viewer, origin };
  if (viewer === null) throw new AppError("NOT_SIGNED_IN");
  if (may !== "signed-in" && !can(viewer, may)) throw new AppError("NOT_FOUND");
  return { viewer, origin };
}
