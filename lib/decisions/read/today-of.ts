import { DEMO_TODAY } from "#db/demo/demo-time.ts";
import type { Viewer } from "#lib/auth/viewer.ts";

/** Now, for what a page says of days to come. The demo programme stands still on its own day. */
export function todayOf(viewer: Pick<Viewer, "isDemo">): number {
  return viewer.isDemo ? DEMO_TODAY : Date.now();
}
