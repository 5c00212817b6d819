import { asc, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Tx } from "#db/client/transaction.ts";
import { importChanges, imports } from "#db/schema/index.ts";
import { enqueueNotice } from "./enqueue-notice.ts";
import { mergeChanges } from "./merge-changes.ts";
import { type AmbassadorChanges, ambassadorChanges, type NoticeEvent } from "./notice-event.ts";
import { noticesOfChanges } from "./notices-of-changes.ts";
import { DIGEST_AFTER_SECONDS } from "./tell-changes.ts";
import type { PersonNotice } from "./tell-event.ts";

/** The lock that a running import holds (lib/decisions/import/import-lock.ts). */
const IMPORT_LOCK = sql`locktype = 'advisory' and classid = 42 and objid = 2 and objsubid = 2
  and database = (select oid from pg_database where datname = current_database())`;

const parts = ambassadorChanges.omit({ ambassadorId: true });

/** One digest of all an import changed, once it has ended or its process died. */
export async function tellImport(
  tx: Tx,
  event: Extract<NoticeEvent, { kind: "import" }>,
): Promise<readonly PersonNotice[] | "later"> {
  if (await isRunning(tx, event.importId)) {
    await enqueueNotice(tx, event, { afterSeconds: DIGEST_AFTER_SECONDS });
    return "later";
  }
  const rows = await tx
    .select()
    .from(importChanges)
    .where(eq(importChanges.importId, event.importId))
    .orderBy(asc(importChanges.id));
  const changes: AmbassadorChanges[] = rows.map((row) => ({
    ambassadorId: row.ambassadorId,
    ...parse(row.changes),
  }));
  return noticesOfChanges(tx, "imports", "import", mergeChanges(changes));
}

function parse(changes: unknown): z.infer<typeof parts> {
  return parts.parse(changes);
}

async function isRunning(tx: Tx, importId: number): Promise<boolean> {
  const [row] = await tx
    .select({
      state: imports.state,
      isLocked: sql<boolean>`exists (select 1 from pg_locks where ${IMPORT_LOCK})`,
    })
    .from(imports)
    .where(eq(imports.importId, importId));
  return row?.state === "running" && row.isLocked;
}
