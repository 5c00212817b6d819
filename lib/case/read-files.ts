import { FACT_KINDS, type FactKind } from "#lib/facts/fact-kinds.ts";
import { FACT_FORMATS } from "#lib/facts/formats/fact-formats.ts";
import type { CaseRows } from "./read-case.ts";
import { splitCsv } from "./split-csv.ts";
import { unpack } from "./unpack.ts";

/** Why a dropped file is not read. */
export const FILE_PROBLEMS = [
  "too-large",
  "not-packed",
  "not-text",
  "not-csv",
  "unknown-columns",
  "no-orders",
  "too-many-rows",
] as const;
export type FileProblem = (typeof FILE_PROBLEMS)[number];

export type DroppedFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

export type ReadFiles =
  | { readonly ok: true; readonly rows: CaseRows }
  | { readonly ok: false; readonly problem: FileProblem; readonly name: string };

/** So large a file is an import's matter; it is read while somebody waits. */
const MOST_BYTES = 8_000_000;
const MOST_ROWS = 60_000;

/** The rows of fact files, each known by its columns. What a row says is not looked at here. */
export async function readFiles(files: readonly DroppedFile[]): Promise<ReadFiles> {
  const rows: { [Kind in FactKind]: Readonly<Record<string, string>>[] } = {
    accounts: [],
    ambassadors: [],
    products: [],
    referrals: [],
    orders: [],
    refunds: [],
  };
  let count = 0;
  for (const { name, bytes } of files) {
    const refuse = (problem: FileProblem) => ({ ok: false, problem, name }) as const;
    const read = await readText(name, bytes);
    if ("problem" in read) return refuse(read.problem);
    const records = splitCsv(read.text, MOST_ROWS);
    if (records === null) return refuse("not-csv");
    const [header = [], ...body] = records;
    const kind = FACT_KINDS.find((each) => isHeaderOf(each, header));
    if (!kind) return refuse("unknown-columns");
    count += body.length;
    if (count > MOST_ROWS) return refuse("too-many-rows");
    for (const cells of body) rows[kind].push(rowOf(kind, cells));
  }
  if (rows.orders.length === 0) {
    return { ok: false, problem: "no-orders", name: files[0]?.name ?? "" };
  }
  // Every column is there: the header of each file was held against its format.
  return { ok: true, rows: rows as unknown as CaseRows };
}

async function readText(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ readonly text: string } | { readonly problem: FileProblem }> {
  if (bytes.length > MOST_BYTES) return { problem: "too-large" };
  const plain = name.toLowerCase().endsWith(".gz") ? await unpack(bytes, MOST_BYTES) : bytes;
  if (plain === "too-large" || plain === "not-packed") return { problem: plain };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(plain) };
  } catch (error) {
    if (error instanceof TypeError) return { problem: "not-text" };
    throw error;
  }
}

function isHeaderOf(kind: FactKind, header: readonly string[]): boolean {
  const { columns } = FACT_FORMATS[kind];
  return columns.length === header.length && columns.every((each, at) => each === header[at]);
}

function rowOf(kind: FactKind, cells: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    FACT_FORMATS[kind].columns.map((column, at) => [column, cells[at] ?? ""]),
  );
}
