import { parse } from "csv-parse/sync";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvRow } from "#lib/facts/csv-row.ts";
import { cutBlocks, MOST_RECORD_BYTES } from "./cut-blocks.ts";
import { splitRecords, type CsvRecord } from "./split-records.ts";

async function readAll(chunks: readonly Buffer[]): Promise<CsvRecord[]> {
  async function* source() {
    yield* chunks;
  }
  const records: CsvRecord[] = [];
  let line = 1;
  for await (const block of cutBlocks(source(), "x.csv")) {
    const split = splitRecords(block, line, "x.csv");
    records.push(...split.records);
    line = split.nextLine;
  }
  return records;
}

function chop(bytes: Buffer, size: number): Buffer[] {
  const count = Math.ceil(bytes.length / size);
  return Array.from({ length: count }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );
}

const anyPiece = fc.constantFrom("a", "é", "客", "🧾", " ", "\r", "\n", "\r\n", ",", '"', ";", "");
const anyCell = fc.array(anyPiece, { maxLength: 6 }).map((pieces) => pieces.join(""));
const anyRow = fc.array(anyCell, { minLength: 2, maxLength: 4 });
const anyChunkSize = fc.integer({ min: 1, max: 40 });

test("rows come back as they were written, however the file is cut into chunks", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyRow, { maxLength: 12 }), anyChunkSize, async (rows, size) => {
      const records = await readAll(chop(Buffer.from(rows.map(csvRow).join("")), size));
      expect(records.map(({ cells }) => cells)).toEqual(rows);
    }),
  );
});

test("a row's line is where an editor shows its start", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyRow, { maxLength: 12 }), anyChunkSize, async (rows, size) => {
      const texts = rows.map(csvRow);
      const records = await readAll(chop(Buffer.from(texts.join("")), size));
      const lines = texts.map((_, index) => texts.slice(0, index).join("").split("\n").length);
      expect(records.map(({ line }) => line)).toEqual(lines);
    }),
  );
});

test("without quotes the short way and the parser agree", async () => {
  const piece = anyPiece.filter((text) => text !== '"');
  const anyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));
  await fc.assert(
    fc.asyncProperty(anyText, anyChunkSize, async (text, size) => {
      const options = { record_delimiter: ["\r\n", "\n"], relax_column_count: true };
      const parsed: string[][] = parse(Buffer.from(text), options);
      const records = await readAll(chop(Buffer.from(text), size));
      const filled = parsed.filter((cells) => cells.length > 1 || cells[0] !== "");
      expect(records.map(({ cells }) => cells)).toEqual(filled);
    }),
    { numRuns: 500 },
  );
});

test("line ends may be LF or CRLF, the last may be missing, empty lines hold no row", async () => {
  const records = await readAll([Buffer.from('a,b\r\n\n"c\r\nc",d\n\r\n\ne,f')]);
  expect(records).toEqual([
    { line: 1, cells: ["a", "b"] },
    { line: 3, cells: ["c\r\nc", "d"] },
    { line: 7, cells: ["e", "f"] },
  ]);
});

describe("what is not CSV or not UTF-8 is refused with its line", () => {
  test.each([
    ['a,b\nc,"d\ne,f\n', 2, "a quote is opened and never closed"],
    ['a,b\n"x\r\ny",z\n"c"d,e\n', 4, "goes on behind its closing quote"],
    ['a,b\nc,d"e"\n', 2, "a quote stands inside a field"],
    ['a,b\nc,d"e\nf,g\n', 2, "a quote stands inside a field"],
  ])("%j", async (text, line, problem) => {
    await expect(readAll([Buffer.from(text)])).rejects.toThrow(`x.csv, line ${line}: `);
    await expect(readAll(chop(Buffer.from(text), 3))).rejects.toThrow(problem);
  });

  test("Latin-1", async () => {
    const bytes = Buffer.from("a,b\nc,d\ncaf\u00E9,x\n", "latin1");
    await expect(readAll([bytes])).rejects.toThrow("x.csv, line 3: the text is not UTF-8");
  });

  test.each([
    ["first of the file", "\u00E9,b\nc,d\n", 1],
    ["first of a line", "a,b\n\u00E9,d\ne,f\n", 2],
    ["last of a line", "a,b\nc,\u00E9\ne,f\n", 2],
    ["behind empty lines", "\n\n\u00E9", 3],
  ])("a stray byte, %s", async (_, text, line) => {
    const read = readAll([Buffer.from(text, "latin1")]);
    await expect(read).rejects.toThrow(`x.csv, line ${line}: the text is not UTF-8`);
  });

  test("a character that is cut off at the end", async () => {
    const bytes = Buffer.from("a,b\nc,é").subarray(0, -1);
    await expect(readAll([bytes])).rejects.toThrow("x.csv, line 2: the text is not UTF-8");
  });
});

test("a byte order mark goes only where the file begins", async () => {
  const records = await readAll(chop(Buffer.from("\uFEFFa,b\n\uFEFFc,d\n"), 3));
  expect(records.map(({ cells }) => cells)).toEqual([
    ["a", "b"],
    ["\uFEFFc", "d"],
  ]);
});

test("a character may lie across two chunks", async () => {
  const bytes = Buffer.from('a,客户\n"客,户",b\n');
  for (let size = 1; size <= bytes.length; size += 1) {
    const records = await readAll(chop(bytes, size));
    expect(records.map(({ cells }) => cells)).toEqual([
      ["a", "客户"],
      ["客,户", "b"],
    ]);
  }
});

describe("memory stays flat", () => {
  test("a row of the bound is read, a row beyond it is refused", async () => {
    const half = Buffer.from("x".repeat(MOST_RECORD_BYTES / 2));
    expect((await readAll([half, half])).length).toBe(1);
    const chunk = Buffer.from("x".repeat(MOST_RECORD_BYTES / 2 + 1));
    await expect(readAll([chunk, chunk])).rejects.toThrow("x.csv has a row of more than 1 MiB");
  });

  test("a quote that is never closed is found at the bound, not at the end of the file", async () => {
    const chunk = Buffer.from("x,y\n".repeat(100_000));
    let served = 0;
    async function* endless() {
      yield Buffer.from('a,"b\n');
      for (;;) {
        served += 1;
        yield chunk;
      }
    }
    const read = async () => {
      for await (const block of cutBlocks(endless(), "x.csv")) splitRecords(block, 1, "x.csv");
    };
    await expect(read()).rejects.toThrow("line 1: a quote is opened and never closed");
    expect(served).toBeLessThan(5);
  });
});
