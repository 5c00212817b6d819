import { type AddressTable, ADDRESS_TABLES } from "./case-columns.ts";
import { decodeCell, encodeCell } from "./address-cells.ts";
import { readPolicyCells, writePolicyCells } from "./policy-cells.ts";
import type { CaseRows } from "./read-case.ts";
import { compilePolicies, type Policy } from "#lib/rules/index.ts";

/** What is open in the checker. */
export type CheckerCase = {
  readonly rows: CaseRows;
  /** null: the programme's own, as published. */
  readonly policies: readonly Policy[] | null;
  /** The order that is asked about; null: the last one. */
  readonly orderId: string | null;
};

/** Why an address opens nothing. */
export const ADDRESS_PROBLEMS = ["version", "too-long", "too-many", "broken"] as const;
export type AddressProblem = (typeof ADDRESS_PROBLEMS)[number];

export type ReadAddress =
  | { readonly ok: true; readonly opened: CheckerCase }
  | { readonly ok: false; readonly problem: AddressProblem };

const VERSION = "1";
const POLICY = "x";
const ASKED = "q";
const LONGEST = 24_000;
/** More than a person would write, and few enough to be decided while they type. */
export const MOST_ROWS = 200;

/** A case as the part of an address behind the #, which a browser never sends to anybody. */
export function writeAddress({ rows, policies, orderId }: CheckerCase): string {
  const lines = ADDRESS_TABLES.flatMap((table) =>
    rows[table.kind].map((row, at) => line(table.letter, cellsOf(table, row, at))),
  );
  const versions = policies?.map((policy) => line(POLICY, writePolicyCells(policy))) ?? [];
  const asked = orderId === null ? [] : [line(ASKED, [encodeCell(orderId)])];
  return [VERSION, ...lines, ...versions, ...asked].join("~");
}

/** Strict: whatever `writeAddress` could not have written opens nothing. Never throws. */
export function readAddress(text: string): ReadAddress {
  if (text.length > LONGEST) return { ok: false, problem: "too-long" };
  const [version, ...lines] = text.split("~");
  if (version !== VERSION) {
    return { ok: false, problem: /^\d{1,4}$/u.test(version ?? "") ? "version" : "broken" };
  }
  if (lines.length > MOST_ROWS) return { ok: false, problem: "too-many" };
  try {
    return { ok: true, opened: readLines(lines) };
  } catch (error) {
    if (error instanceof BrokenAddress) return { ok: false, problem: "broken" };
    throw error;
  }
}

class BrokenAddress extends Error {}

function readLines(lines: readonly string[]): CheckerCase {
  const rows: { [Kind in keyof CaseRows]: Record<string, string>[] } = {
    accounts: [],
    ambassadors: [],
    products: [],
    referrals: [],
    orders: [],
    refunds: [],
  };
  const policies: Policy[] = [];
  let orderId: string | null = null;
  for (const text of lines) {
    const [letter, ...cells] = text.split(",").map((cell, at) => (at === 0 ? cell : decode(cell)));
    const table = ADDRESS_TABLES.find((each) => each.letter === letter);
    if (table) rows[table.kind].push(rowOf(table, cells, rows[table.kind].length));
    else if (letter === POLICY) policies.push(readPolicyCells(cells) ?? broken());
    else if (letter === ASKED && cells.length === 1) orderId = cells[0] || broken();
    else broken();
  }
  // Every column of a row is there: its table says so.
  return {
    rows: rows as unknown as CaseRows,
    policies: policies.length === 0 ? null : checked(policies),
    orderId,
  };
}

/** Versions that do not go together are no programme. */
function checked(policies: readonly Policy[]): readonly Policy[] {
  try {
    compilePolicies(policies);
    return policies;
  } catch (error) {
    if (error instanceof RangeError) return broken();
    throw error;
  }
}

function broken(): never {
  throw new BrokenAddress();
}

function decode(cell: string): string {
  return decodeCell(cell) ?? broken();
}

function line(letter: string, cells: readonly string[]): string {
  const last = cells.findLastIndex((cell) => cell !== "");
  return [letter, ...cells.slice(0, last + 1)].join(",");
}

function cellsOf(table: AddressTable, row: Readonly<Record<string, string>>, at: number) {
  return table.columns.map(({ name, usual }) => {
    const value = row[name] ?? "";
    const said = usual?.(row, at) ?? "";
    if (value === said) return "";
    return value === "" ? EMPTY : encodeCell(value);
  });
}

/** An empty cell where the usual thing would be something. No other cell is written so. */
const EMPTY = "!";

function rowOf(table: AddressTable, cells: readonly string[], at: number): Record<string, string> {
  if (cells.length > table.columns.length) broken();
  const row: Record<string, string> = {};
  for (const [index, { name }] of table.columns.entries()) row[name] = cells[index] ?? "";
  for (const { name, usual } of table.columns) {
    if (row[name] === EMPTY) row[name] = "";
    else if (row[name] === "" && usual) row[name] = usual(row, at);
  }
  return row;
}
