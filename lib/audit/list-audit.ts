import { and, desc, eq, gte, lt, or, type SQL } from "drizzle-orm";
import { withViewer } from "#db/client/with-viewer.ts";
import { type AuditState, auditLog, people } from "#db/schema/index.ts";
import { can } from "#lib/auth/can.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { type AuditFilters, startOfDay } from "./audit-filters.ts";

export type AuditEntryShown = {
  readonly entry: number;
  readonly at: number;
  readonly actor: string;
  /** null: a job, or a person who is not on record. */
  readonly actorName: string | null;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly before: AuditState | null;
  readonly after: AuditState | null;
  readonly origin: string | null;
};

/** Entries of the audit log, the newest first, before an entry. For admins. */
export async function listAudit(
  viewer: Viewer,
  filters: AuditFilters,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<readonly AuditEntryShown[]> {
  if (!can(viewer, "audit.read")) throw new AppError("NOT_FOUND");
  return withViewer(viewer, (tx) =>
    tx
      .select({
        entry: auditLog.entry,
        at: auditLog.at,
        actor: auditLog.actor,
        actorName: people.name,
        action: auditLog.action,
        subjectKind: auditLog.subjectKind,
        subjectId: auditLog.subjectId,
        before: auditLog.before,
        after: auditLog.after,
        origin: auditLog.origin,
      })
      .from(auditLog)
      .leftJoin(people, eq(people.id, auditLog.actor))
      .where(and(whereAudit(filters), before === null ? undefined : lt(auditLog.entry, before)))
      .orderBy(desc(auditLog.entry))
      .limit(limit),
  );
}

function whereAudit({ actor, action, subject, from, to }: AuditFilters): SQL | undefined {
  return and(
    actor === null ? undefined : eq(auditLog.actor, actor),
    action === null ? undefined : eq(auditLog.action, action),
    subject === null
      ? undefined
      : or(eq(auditLog.subjectId, subject), eq(auditLog.subjectKind, subject)),
    from === null ? undefined : gte(auditLog.at, startOfDay(from)),
    to === null ? undefined : lt(auditLog.at, startOfDay(to, 1)),
  );
}
