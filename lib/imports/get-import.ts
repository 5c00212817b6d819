import { asc, eq, isNull, and, inArray } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { withViewer } from "#db/client/with-viewer.ts";
import { ambassadors, importChanges, importRejects, imports, people } from "#db/schema/index.ts";
import type { ImportCounts, ImportState } from "#db/schema/imports.ts";
import { can } from "#lib/auth/can.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { mergeChanges } from "#lib/notices/merge-changes.ts";
import { type AmbassadorChanges, ambassadorChanges } from "#lib/notices/notice-event.ts";
import type { RejectShown } from "./import-event.ts";

export type ImportDetail = {
  readonly importId: number;
  readonly label: string;
  readonly state: ImportState;
  readonly isStrict: boolean;
  readonly startedBy: string;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly counts: ImportCounts;
  readonly decisionsWritten: number;
  readonly message: string | null;
  /** The first of them. */
  readonly rejects: readonly RejectShown[];
  readonly changes: readonly (AmbassadorChanges & { readonly name: string })[];
};

const REJECTS_SHOWN = 50;
const parts = ambassadorChanges.omit({ ambassadorId: true });

/** An import with what it refused and what it changed; null: there is none. For reviewers and admins. */
export async function getImport(viewer: Viewer, importId: number): Promise<ImportDetail | null> {
  if (!can(viewer, "import.read")) throw new AppError("NOT_FOUND");
  return withViewer(viewer, async (tx) => {
    const [row] = await tx.select().from(imports).where(eq(imports.importId, importId));
    if (!row) return null;
    return {
      ...row,
      startedBy: viewer.role === "admin" ? await nameOf(tx, row.startedBy) : row.startedBy,
      rejects: await firstRejects(tx, importId),
      changes: await loadChanges(tx, importId),
    };
  });
}

/** A job's name is its own. */
async function nameOf(tx: Tx, personId: string): Promise<string> {
  const [person] = await tx
    .select({ name: people.name })
    .from(people)
    .where(eq(people.id, personId));
  return person?.name ?? personId;
}

async function firstRejects(tx: Tx, importId: number): Promise<readonly RejectShown[]> {
  const rows = await tx
    .select()
    .from(importRejects)
    .where(eq(importRejects.importId, importId))
    .orderBy(asc(importRejects.position))
    .limit(REJECTS_SHOWN);
  return rows.map(({ file, line, column, value, reason }) => ({
    file,
    line,
    column: column || null,
    value: value || null,
    reason,
  }));
}

async function loadChanges(tx: Tx, importId: number) {
  const rows = await tx
    .select()
    .from(importChanges)
    .where(eq(importChanges.importId, importId))
    .orderBy(asc(importChanges.id));
  const merged = mergeChanges(
    rows.map(({ ambassadorId, changes }) => ({ ambassadorId, ...parts.parse(changes) })),
  );
  if (merged.length === 0) return [];
  const named = await tx
    .select({ ambassadorId: ambassadors.ambassadorId, name: ambassadors.name })
    .from(ambassadors)
    .where(
      and(
        isNull(ambassadors.supersededAt),
        inArray(
          ambassadors.ambassadorId,
          merged.map(({ ambassadorId }) => ambassadorId),
        ),
      ),
    );
  const names = new Map(named.map(({ ambassadorId, name }) => [ambassadorId, name]));
  return merged.map((each) => ({
    ...each,
    name: names.get(each.ambassadorId) ?? each.ambassadorId,
  }));
}
