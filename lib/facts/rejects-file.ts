import { csvRow } from "./csv-row.ts";
import { FACT_KINDS } from "./fact-kinds.ts";
import type { Reject } from "./reject.ts";

const HEADER = csvRow(["file", "line", "column", "value", "reason"]);

/** The rejects file, in the order of files and lines. */
export function formatRejects(rejects: readonly Reject[]): string {
  return HEADER + rejects.toSorted(inFileOrder).map(formatReject).join("");
}

/** Where the refused rows of a run stand: beside its output. */
export function rejectsPathFor(path: string): string {
  return `${path.replace(/\.csv$/, "")}.rejects.csv`;
}

function formatReject({ file, line, column, value, reason }: Reject): string {
  return csvRow([file, String(line), column, value, reason]);
}

function inFileOrder(one: Reject, other: Reject): number {
  return FACT_KINDS.indexOf(one.file) - FACT_KINDS.indexOf(other.file) || one.line - other.line;
}
