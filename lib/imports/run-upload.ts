import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase } from "#db/client/database.ts";
import { readDatabaseSettings } from "#db/client/read-database-settings.ts";
import { getDatabase } from "#db/client/shared-database.ts";
import { runTransaction } from "#db/client/transaction.ts";
import { actorOf } from "#lib/audit/actor-of.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { RequestContext } from "#lib/auth/request-context.ts";
import { importFolder, type ImportResult } from "#lib/decisions/import/import-folder.ts";
import type { ImportProgress } from "#lib/decisions/import/import-progress.ts";

/** A small file must not unpack into one that fills the disk, nor into rows that fill the memory. */
export const UPLOAD_BOUNDS = { maxUnpackedBytes: 1024 ** 3, maxMisread: 100_000 } as const;
type UploadBounds = Readonly<Record<keyof typeof UPLOAD_BOUNDS, number>>;

/** A name that the reader of fact files may know; anything else is refused before it touches the disk. */
export const FACT_FILE_NAME =
  /^(accounts|ambassadors|products|referrals|orders|refunds)\.csv(\.gz)?$/u;

/**
 * Imports uploaded fact files as `npm run import` imports a folder.
 * @throws FactFileError for what is wrong with a whole file: nothing is recorded then
 * @throws ImportRunningError while another import runs
 */
export async function runUpload(
  context: RequestContext,
  files: readonly File[],
  isStrict: boolean,
  onProgress: (progress: ImportProgress) => void,
  bounds: UploadBounds = UPLOAD_BOUNDS,
): Promise<ImportResult> {
  const folder = await mkdtemp(join(tmpdir(), "because-upload-"));
  try {
    for (const file of files) await writeFile(join(folder, file.name), file.stream());
    return await withOneConnection(async (database) => {
      const result = await importFolder(database, {
        folder,
        label: files.map((file) => file.name).join(", "),
        startedBy: context.viewer.personId,
        isStrict,
        ...bounds,
        onProgress,
      });
      await runTransaction(database, (tx) => audit(tx, context, result));
      return result;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function audit(
  tx: Parameters<typeof recordAudit>[0],
  context: RequestContext,
  { importId, state, changed, rejects }: ImportResult,
): Promise<void> {
  return recordAudit(tx, actorOf(context), {
    action: "import.run",
    subject: "import",
    subjectId: String(importId),
    after: { state, changed, rejects: rejects.length },
  });
}

/** An import holds a lock of its session: the embedded database has one, a server gives it one. */
async function withOneConnection<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const settings = readDatabaseSettings();
  if (settings.databaseUrl === undefined) return work(await getDatabase());
  const database = await openDatabase(settings, 1);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
