import { actorOf } from "#lib/audit/actor-of.ts";
import type { RequestContext } from "#lib/auth/request-context.ts";
import { disputeNow } from "./dispute-clock.ts";
import type { Mover } from "./move-dispute.ts";

/** Who moves a dispute by a request. */
export function moverOf(context: RequestContext): Mover {
  const { viewer } = context;
  const { role, ambassadorId } = viewer;
  return { ...actorOf(context), role, ambassadorId, now: disputeNow(viewer) };
}
