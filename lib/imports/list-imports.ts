import { desc } from "drizzle-orm";
import { withViewer } from "#db/client/with-viewer.ts";
import { imports, type ImportState } from "#db/schema/imports.ts";
import { can } from "#lib/auth/can.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { AppError } from "#lib/errors/app-error.ts";

export type ImportRow = {
  readonly importId: number;
  readonly label: string;
  readonly startedAt: number;
  readonly state: ImportState;
  readonly addedRows: number;
  readonly correctedRows: number;
  readonly unchangedRows: number;
  readonly refusedRows: number;
  readonly decisionsWritten: number;
};

const MOST = 50;

/** The newest imports first. For reviewers and admins. */
export async function listImports(viewer: Viewer): Promise<readonly ImportRow[]> {
  if (!can(viewer, "import.read")) throw new AppError("NOT_FOUND");
  const rows = await withViewer(viewer, (tx) =>
    tx.select().from(imports).orderBy(desc(imports.importId)).limit(MOST),
  );
  return rows.map(({ importId, label, startedAt, state, counts, decisionsWritten }) => {
    const files = Object.values(counts);
    const sum = (pick: (count: (typeof files)[number]) => number) =>
      files.reduce((total, count) => total + pick(count), 0);
    return {
      importId,
      label,
      startedAt,
      state,
      addedRows: sum((count) => count.added),
      correctedRows: sum((count) => count.corrected),
      unchangedRows: sum((count) => count.unchanged),
      refusedRows: sum((count) => count.rejected),
      decisionsWritten,
    };
  });
}
