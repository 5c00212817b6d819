import type { CellCursor } from "#lib/facts/cell-cursor.ts";
import type { FactKind, FactRows } from "#lib/facts/fact-kinds.ts";

/** What is known of a fact file: its columns in order, and rows both ways. */
export type FactFormat<Kind extends FactKind> = {
  readonly file: Kind;
  readonly columns: readonly string[];
  /** The column that a duplicate is blamed on. */
  readonly idColumn: string;
  /** Equal for two rows exactly where they are versions of one fact. */
  readonly idOf: (fact: FactRows[Kind]) => string;
  /** Throws a FieldError; the cursor then stands at the cell to blame. */
  readonly parse: (cells: CellCursor) => FactRows[Kind];
  /** The cells of a row that parses to the same fact. */
  readonly serialize: (fact: FactRows[Kind]) => readonly string[];
};
