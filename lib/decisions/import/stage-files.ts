import type { Database } from "#db/client/database.ts";
import { runTransaction } from "#db/client/transaction.ts";
import type { FactKind, FactRows } from "#lib/facts/fact-kinds.ts";
import { FactFileError } from "#lib/facts/read/fact-file-error.ts";
import type { FactFile } from "#lib/facts/read/find-fact-files.ts";
import type { ReadOptions } from "#lib/facts/read/read-chunks.ts";
import { readFactFile } from "#lib/facts/read/read-fact-file.ts";
import type { Reject } from "#lib/facts/reject.ts";
import type { Candidate } from "#lib/facts/settle/candidate.ts";
import type { ImportProgress } from "./import-progress.ts";
import type { ImportTally } from "./import-tally.ts";
import { stageRows } from "./staged-rows.ts";

/** Fewer, larger COPYs cost less; so many rows still fit in memory with ease. */
const ROWS_AT_ONCE = 10_000;

export type StageOptions = Pick<ReadOptions, "maxUnpackedBytes"> & {
  /** More rows that do not parse are no facts: the file is refused before they fill the memory. */
  readonly maxMisread?: number;
  readonly onProgress?: (progress: ImportProgress) => void;
};

/**
 * Reads every file to its end into the staging table.
 * @returns the rows that did not parse
 */
export async function stageFiles(
  database: Database,
  files: readonly FactFile[],
  options: StageOptions,
  tally: ImportTally,
): Promise<readonly Reject[]> {
  const { maxMisread = Infinity } = options;
  const rejects: Reject[] = [];
  const bytesTotal = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let bytesBefore = 0;
  let rowsRead = 0;
  for (const file of files) {
    let bytesOfFile = 0;
    const batches = readFactFile(file, {
      ...options,
      onBytesRead: (bytes) => (bytesOfFile = bytes),
    });
    let held: Candidate<FactRows[FactKind]>[] = [];
    const stage = async () => {
      const rows = held;
      held = [];
      await runTransaction(database, (tx) => stageRows(tx, file.file, rows));
    };
    for await (const batch of batches) {
      const refused = batch.flatMap((row) => ("reject" in row ? [row.reject] : []));
      for (const reject of refused) rejects.push(reject);
      if (rejects.length > maxMisread) {
        throw new FactFileError(
          file.path,
          null,
          `has more than ${maxMisread} rows that do not parse`,
        );
      }
      tally.addRead(file.file, batch.length, refused);
      for (const row of batch) if ("fact" in row) held.push(row);
      rowsRead += batch.length;
      if (held.length >= ROWS_AT_ONCE) await stage();
      options.onProgress?.({
        phase: "reading",
        file: file.file,
        bytesRead: bytesBefore + bytesOfFile,
        bytesTotal,
        rowsRead,
      });
    }
    await stage();
    bytesBefore += file.bytes;
  }
  return rejects;
}
