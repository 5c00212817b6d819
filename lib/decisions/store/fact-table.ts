import type { SQL } from "drizzle-orm";
import type { CopyValue } from "#db/client/copy-rows.ts";
import type { TextRow } from "#db/client/read-rows.ts";
import type { Retractable } from "#db/schema/fact-retractions.ts";

/** How the versions of one kind of fact are written and read in bulk. */
export type FactTable<Fact> = {
  readonly name: string;
  /** The columns of the fact itself, in the order of `write`. */
  readonly columns: readonly string[];
  readonly write: (fact: Fact) => readonly CopyValue[];
  /** What to select so that `read` understands the row. */
  readonly selection: SQL;
  readonly read: (row: TextRow) => Fact;
  /** Equal for two rows exactly where they are versions of one fact. */
  readonly idOf: (fact: Fact) => string;
  /** Of facts that can be taken back: a fact that returns goes on with the versions it had there. */
  readonly retractable?: { readonly kind: Retractable; readonly accountOf: (fact: Fact) => string };
  /** The current rows of these facts. */
  readonly whereIds: (facts: readonly Fact[]) => SQL;
};

/** A column that is never null. */
export function textAt(row: TextRow, index: number): string {
  const text = row[index];
  if (text === null || text === undefined) throw new Error(`Column ${index} came without a value.`);
  return text;
}

/** A column selected by `epochOf`, to the millisecond. */
export function instantAt(row: TextRow, index: number): number {
  return Math.round(Number(textAt(row, index)));
}

export function optionalInstantAt(row: TextRow, index: number): number | null {
  return row[index] === null ? null : instantAt(row, index);
}

export function numberAt(row: TextRow, index: number): number {
  return Number(textAt(row, index));
}

export function booleanAt(row: TextRow, index: number): boolean {
  return textAt(row, index) === "t";
}

/** A word of a closed list; the column's check lets no other in. */
export function wordAt<Word extends string>(row: TextRow, index: number): Word {
  return textAt(row, index) as Word;
}
