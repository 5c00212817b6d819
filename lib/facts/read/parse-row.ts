import type { CellCursor } from "#lib/facts/cell-cursor.ts";
import type { FactKind, FactRows } from "#lib/facts/fact-kinds.ts";
import { FieldError } from "#lib/facts/field-error.ts";
import type { FactFormat } from "#lib/facts/formats/fact-format.ts";
import type { Reject } from "#lib/facts/reject.ts";
import type { CsvRecord } from "./split-records.ts";

export type ReadRow<Fact> =
  | { readonly line: number; readonly fact: Fact }
  | { readonly line: number; readonly reject: Reject };

/** What the cells of one row say, or which of them is wrong and why. Runs in a browser as well. */
export function parseRow<Kind extends FactKind>(
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
