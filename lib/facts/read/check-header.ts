import { FactFileError } from "./fact-file-error.ts";
import type { CsvRecord } from "./split-records.ts";

/** The header must name the columns, all of them, no others, in this order. */
export function checkHeader(header: CsvRecord, columns: readonly string[], path: string): void {
  const names = header.cells;
  if (names.length === columns.length && names.every((name, index) => name === columns[index]))
    return;
  throw new FactFileError(path, header.line, describe(names, columns));
}

function describe(names: readonly string[], columns: readonly string[]): string {
  const missing = columns.filter((column) => !names.includes(column));
  const extra = names.filter(
    (name, index) => !columns.includes(name) || names.indexOf(name) < index,
  );
  const problems = [
    ...(missing.length > 0 ? [`the header lacks ${missing.join(", ")}`] : []),
    ...(extra.length > 0 ? [`the header has ${extra.map(quote).join(", ")} too many`] : []),
  ];
  if (problems.length === 0) problems.push("the header has its columns in another order");
  return `${problems.join("; ")}. Expected: ${columns.join(",")}`;
}

/** Names of a file that may be anything, kept readable. */
function quote(name: string): string {
  return JSON.stringify(name.length > 40 ? `${name.slice(0, 40)}…` : name);
}
