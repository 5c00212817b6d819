import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { csvRow } from "#lib/facts/csv-row.ts";
import { FACT_KINDS, type FactKind } from "#lib/facts/fact-kinds.ts";
import { FACT_FORMATS } from "#lib/facts/formats/fact-formats.ts";
import type { Facts } from "#lib/rules/examples/rows.ts";

/** Rows as they stand in the files, for any of the kinds. */
export type FolderRows = Partial<Facts>;

/** A folder of fact files, gone when the test is. */
export function makeFactFolder(rows: FolderRows): string {
  const folder = mkdtempSync(join(tmpdir(), "because-import-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFactFiles(folder, rows);
  return folder;
}

export function writeFactFiles(folder: string, rows: FolderRows): void {
  for (const kind of FACT_KINDS) {
    const given = rows[kind];
    if (given) writeFileSync(join(folder, `${kind}.csv`), formatFile(kind, given));
  }
}

function formatFile(kind: FactKind, rows: readonly Readonly<Record<string, string>>[]): string {
  const { columns } = FACT_FORMATS[kind];
  const lines = rows.map((row) => csvRow(columns.map((column) => row[column] ?? "")));
  return csvRow(columns) + lines.join("");
}
