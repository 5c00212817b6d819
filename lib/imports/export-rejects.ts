import { and, asc, eq, gt } from "drizzle-orm";
import { withViewer } from "#db/client/with-viewer.ts";
import { importRejects } from "#db/schema/index.ts";
import { can } from "#lib/auth/can.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { csvRow } from "#lib/facts/csv-row.ts";

const ROWS_PER_PIECE = 1_000;
const HEADER = csvRow(["file", "line", "column", "value", "reason"]);

/** What an import refused, as the rejects file, piece by piece. For reviewers and admins. */
export async function* exportRejects(viewer: Viewer, importId: number): AsyncGenerator<string> {
  if (!can(viewer, "import.read")) throw new AppError("NOT_FOUND");
  yield HEADER;
  let after = 0;
  for (;;) {
    const rows = await selectPiece(viewer, importId, after);
    if (rows.length > 0) {
      yield rows
        .map(({ file, line, column, value, reason }) =>
          csvRow([file, String(line), column, value, reason]),
        )
        .join("");
    }
    const last = rows.at(-1);
    if (rows.length < ROWS_PER_PIECE || !last) return;
    after = last.position;
  }
}

function selectPiece(viewer: Viewer, importId: number, after: number) {
  return withViewer(viewer, (tx) =>
    tx
      .select()
      .from(importRejects)
      .where(and(eq(importRejects.importId, importId), gt(importRejects.position, after)))
      .orderBy(asc(importRejects.position))
      .limit(ROWS_PER_PIECE),
  );
}
