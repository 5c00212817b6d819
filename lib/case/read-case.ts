import { CellCursor } from "#lib/facts/cell-cursor.ts";
import { FACT_KINDS, type FactKind, type FactRows } from "#lib/facts/fact-kinds.ts";
import type { FactFormat } from "#lib/facts/formats/fact-format.ts";
import { FACT_FORMATS } from "#lib/facts/formats/fact-formats.ts";
import { parseRow } from "#lib/facts/read/parse-row.ts";
import type { Reject } from "#lib/facts/reject.ts";
import type { Candidate } from "#lib/facts/settle/candidate.ts";
import type { ProgrammeFacts } from "#lib/rules/history.ts";
import { settleFacts } from "#lib/facts/settle/settle-facts.ts";
import type { Facts as CaseRows } from "#lib/rules/examples/rows.ts";

/** A case as somebody writes it: rows of the six files, nothing parsed yet. */
export type { CaseRows };

/** A cell that no fact can be read from. */
export type CaseProblem = {
  readonly file: FactKind;
  /** Of the row within its table. */
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
};

export type ReadCase = {
  readonly facts: ProgrammeFacts;
  readonly problems: readonly CaseProblem[];
};

/** The facts of a case, by the very rules of an import: what breaks one is left out and named. */
export function readCase(rows: CaseRows): ReadCase {
  const rejects: Reject[] = [];
  const read = <Kind extends FactKind>(kind: Kind) => {
    const format: FactFormat<Kind> = FACT_FORMATS[kind];
    const parsed = parseRows(format, rows[kind]);
    rejects.push(...parsed.rejects);
    return parsed.candidates;
  };
  const settled = settleFacts({
    accounts: read("accounts"),
    ambassadors: read("ambassadors"),
    products: read("products"),
    referrals: read("referrals"),
    orders: read("orders"),
    refunds: read("refunds"),
  });
  rejects.push(...settled.rejects);
  return {
    facts: settled.facts,
    problems: rejects.map(({ line, ...reject }) => ({ ...reject, row: line })).toSorted(byPlace),
  };
}

function byPlace(a: CaseProblem, b: CaseProblem): number {
  return FACT_KINDS.indexOf(a.file) - FACT_KINDS.indexOf(b.file) || a.row - b.row;
}

function parseRows<Kind extends FactKind>(
  format: FactFormat<Kind>,
  rows: readonly Readonly<Record<string, string>>[],
) {
  const cursor = new CellCursor();
  const candidates: Candidate<FactRows[Kind]>[] = [];
  const rejects: Reject[] = [];
  for (const [line, row] of rows.entries()) {
    const cells = format.columns.map((column) => row[column] ?? "");
    const read = parseRow({ line, cells }, format, cursor);
    if ("fact" in read) candidates.push(read);
    else rejects.push(read.reject);
  }
  return { candidates, rejects };
}
