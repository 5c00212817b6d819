import type { Tx } from "#db/client/transaction.ts";
import { type AuditState, auditLog } from "#db/schema/index.ts";
import type { AuditAction, AuditSubject } from "./audit-actions.ts";

export type AuditEntry = {
  readonly action: AuditAction;
  readonly subject: AuditSubject;
  readonly subjectId: string;
  readonly before?: AuditState;
  readonly after?: AuditState;
};

/** Who did it and from where: a `RequestContext` names both, a job its own name. */
export type AuditActor = {
  readonly actor: string;
  /** The client's address; null for a job on this machine. */
  readonly origin: string | null;
};

/**
 * Writes down what is done in this very transaction. Do it last: until the transaction ends, nobody
 * else's entry can follow.
 */
export async function recordAudit(tx: Tx, who: AuditActor, entry: AuditEntry): Promise<void> {
  await tx.insert(auditLog).values({
    actor: who.actor,
    origin: who.origin,
    action: entry.action,
    subjectKind: entry.subject,
    subjectId: entry.subjectId,
    before: entry.before ?? null,
    after: entry.after ?? null,
  });
}
