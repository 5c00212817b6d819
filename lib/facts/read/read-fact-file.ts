import { CellCursor } from "#lib/facts/cell-cursor.ts";
import type { FactKind, FactRows } from "#lib/facts/fact-kinds.ts";
import type { FactFormat } from "#lib/facts/formats/fact-format.ts";
import { FACT_FORMATS } from "#lib/facts/formats/fact-formats.ts";
import { checkHeader } from "./check-header.ts";
import { cutBlocks } from "./cut-blocks.ts";
import { FactFileError } from "./fact-file-error.ts";
import type { FactFile } from "./find-fact-files.ts";
import { parseRow, type ReadRow } from "./parse-row.ts";
import { readChunks, type ReadOptions } from "./read-chunks.ts";
import { splitRecords, type CsvRecord } from "./split-records.ts";

export type { ReadRow } from "./parse-row.ts";

/**
 * The rows of a fact file in batches, in file order, in flat memory. Throws a FactFileError for what is
 * wrong with the whole file, possibly after some batches: use nothing of a file before its end was read.
 */
export async function* readFactFile<Kind extends FactKind>(
  { file, path }: Pick<FactFile<Kind>, "file" | "path">,
  options: ReadOptions = {},
): AsyncGenerator<readonly ReadRow<FactRows[Kind]>[]> {
  const format: FactFormat<Kind> = FACT_FORMATS[file];
  const cursor = new CellCursor();
  let nextLine = 1;
  let hasHeader = false;
  for await (const block of cutBlocks(readChunks(path, options), path)) {
    const { records, nextLine: afterBlock } = splitRecords(block, nextLine, path);
    nextLine = afterBlock;
    const header: CsvRecord | undefined = hasHeader ? undefined : records[0];
    if (header) checkHeader(header, format.columns, path);
    const rows = header ? records.slice(1) : records;
    hasHeader ||= header !== undefined;
    if (rows.length > 0) yield rows.map((record) => parseRow(record, format, cursor));
  }
  if (!hasHeader) throw new FactFileError(path, null, "is empty: a header row is missing");
}
