import { createHmac, timingSafeEqual } from "node:crypto";
import { authSettings } from "#lib/auth/auth-settings.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { type Place, PLACES } from "./places.ts";

/*
 * The answer to an ambassador travels in the address of the page that shows it, sealed: nobody can write
 * an address that says something of an order which was never asked.
 */

export function sealedQuery(viewer: Viewer, orderId: string, place: Place): URLSearchParams {
  return new URLSearchParams({ order: orderId, is: place, seal: sealOf(viewer, orderId, place) });
}

/** What the address says, where this server wrote it for this session. */
export function readSealed(
  viewer: Viewer,
  query: Readonly<Record<string, unknown>>,
): { readonly orderId: string; readonly place: Place } | null {
  const { order, is, seal } = query;
  const place = PLACES.find((each) => each === is);
  if (typeof order !== "string" || typeof seal !== "string" || place === undefined) return null;
  const given = Buffer.from(seal);
  const right = Buffer.from(sealOf(viewer, order, place));
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  return { orderId: order, place };
}

function sealOf({ sessionId }: Viewer, orderId: string, place: Place): string {
  return createHmac("sha256", authSettings().authSecret)
    .update(JSON.stringify(["place", sessionId, orderId, place]))
    .digest("base64url");
}
