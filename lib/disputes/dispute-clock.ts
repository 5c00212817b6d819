import type { Viewer } from "#lib/auth/viewer.ts";
import { todayOf } from "#lib/decisions/read/today-of.ts";

const startedAt = Date.now();

/**
 * Now, for what is written in a dispute. The demo's people live on the demo's day, on which the clock
 * goes on from where it stood, so that what they do comes one after the other.
 */
export function disputeNow(viewer: Pick<Viewer, "isDemo">): number {
  if (!viewer.isDemo) return Date.now();
  return todayOf(viewer) + (Date.now() - startedAt);
}
