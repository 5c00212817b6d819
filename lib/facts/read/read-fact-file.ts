import { CellCursor } from "#lib/facts/cell-cursor.ts";
import type { FactKind, FactRows } from "#lib/facts/fact-kinds.ts";
import { FieldError } from "#lib/facts/field-error.ts";
import type { FactFormat } from "#lib/facts/formats/fact-format.ts";
import { FACT_FORMATS } from "#lib/facts/formats/fact-formats.ts";
import type { Reject } from "#lib/facts/reject.ts";
import { checkHeader } from "./check-header.ts";
import { cutBlocks } from "./cut-blocks.ts";
import { FactFileError } from "./fact-file-error.ts";
import type { FactFile } from "./find-fact-files.ts";
import { readChunks, type ReadOptions } from "./read-chunks.ts";
import { splitRecords, type CsvRecord } from "./split-records.ts";

export type ReadRow<Fact> =
  | { readonly line: number; readonly fact: Fact }
  | { readonly line: number; readonly reject: Reject };

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

function parseRow<Kind extends FactKind>(
  { line, cells }: CsvRecord,
  format: FactFormat<Kind>,
  cursor: CellCursor,
): ReadRow<FactRows[Kind]> {
  const { file, columns } = format;
  if (cells.length !== columns.length) {
    const reason = `the row has ${cells.length} cells and the header ${columns.length}`;
    return { line, reject: { file, line, column: "", value: cells.join(","), reason } };
  }
  cursor.start(cells);
  try {
    return { line, fact: format.parse(cursor) };
  } catch (error) {
    if (!(error instanceof FieldError)) throw error;
    const column = columns[cursor.index] ?? "";
    const value = cells[cursor.index] ?? "";
    return { line, reject: { file, line, column, value, reason: `${column} ${error.message}` } };
  }
}
