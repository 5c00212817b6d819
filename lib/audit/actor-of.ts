import type { RequestContext } from "#lib/auth/request-context.ts";
import type { AuditActor } from "./record-audit.ts";

export function actorOf({ viewer, origin }: RequestContext): AuditActor {
  return { actor: viewer.personId, origin };
}
