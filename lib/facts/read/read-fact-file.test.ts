import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "#lib/facts/testing/temporary-folder.ts";
import { FactFileError } from "./fact-file-error.ts";
import type { ReadOptions } from "./read-chunks.ts";
import { readFactFile } from "./read-fact-file.ts";

const HEADER = "ambassador_id,identity_id,name,email";
const GOOD = `${HEADER}\nm1,i1,Ada,ada@example.com\nm2,i2,Bo,\n`;

async function readAmbassadors(path: string, options?: ReadOptions) {
  const rows = [];
  for await (const batch of readFactFile({ file: "ambassadors", path }, options))
    rows.push(...batch);
  return rows;
}

function readText(content: string | Uint8Array, name = "ambassadors.csv", options?: ReadOptions) {
  return readAmbassadors(join(temporaryFolder({ [name]: content }), name), options);
}

const FACTS = [
  {
    line: 2,
    fact: { ambassadorId: "m1", identityId: "i1", name: "Ada", email: "ada@example.com" },
  },
  { line: 3, fact: { ambassadorId: "m2", identityId: "i2", name: "Bo", email: "" } },
];

test("plain, packed, with byte order mark, CRLF or quotes: the same facts", async () => {
  expect(await readText(GOOD)).toEqual(FACTS);
  expect(await readText(gzipSync(GOOD), "ambassadors.csv.gz")).toEqual(FACTS);
  expect(await readText(`\uFEFF${GOOD}`)).toEqual(FACTS);
  expect(await readText(`\uFEFF${GOOD.replace("ambassador_id", '"ambassador_id"')}`)).toEqual(
    FACTS,
  );
  expect(await readText(GOOD.replaceAll("\n", "\r\n"))).toEqual(FACTS);
  expect(await readText(GOOD.replace("Ada", '"Ada"'))).toEqual(FACTS);
  expect(await readText(GOOD.trimEnd())).toEqual(FACTS);
  const members = [gzipSync(GOOD.slice(0, 50)), gzipSync(GOOD.slice(50))];
  expect(await readText(Buffer.concat(members), "ambassadors.csv.gz")).toEqual(FACTS);
});

test("a file with a header alone has no rows", async () => {
  expect(await readText(`${HEADER}\n`)).toEqual([]);
  expect(await readText(HEADER)).toEqual([]);
});

test("a bad row is refused with file, line, column, value and reason; the rows around it stand", async () => {
  const rows = await readText(`${HEADER}\nm1,i1,"A\nda",\nm2,,Bo,\nm3,i3,Cy,\n`);
  expect(rows.map(({ line }) => line)).toEqual([2, 4, 5]);
  expect(rows[1]).toEqual({
    line: 4,
    reject: {
      file: "ambassadors",
      line: 4,
      column: "identity_id",
      value: "",
      reason: "identity_id is empty",
    },
  });
});

test.each([
  ["m1,i1,Ada", "the row has 3 cells and the header 4"],
  ["m1,i1,Ada,a@example.com,", "the row has 5 cells and the header 4"],
])("a row of another length is refused: %s", async (row, reason) => {
  expect(await readText(`${HEADER}\n${row}\n`)).toEqual([
    { line: 2, reject: { file: "ambassadors", line: 2, column: "", value: row, reason } },
  ]);
});

describe("a file that is wrong as a whole is refused by name", () => {
  test.each([
    ["", "ambassadors.csv is empty: a header row is missing"],
    ["\n\n", "ambassadors.csv is empty: a header row is missing"],
    ["\uFEFF", "ambassadors.csv is empty: a header row is missing"],
    ["ambassador_id,identity_id,name\n", "line 1: the header lacks email."],
    [`${HEADER},phone\n`, 'line 1: the header has "phone" too many.'],
    [`${HEADER},email\n`, 'line 1: the header has "email" too many.'],
    [
      "ambassador_id,identity_id,name,mail\n",
      'the header lacks email; the header has "mail" too many.',
    ],
    ["identity_id,ambassador_id,name,email\n", "the header has its columns in another order."],
    ["Ambassador_id,identity_id,name,email\n", "the header lacks ambassador_id"],
    ["ambassador_id;identity_id;name;email\n", "the header lacks ambassador_id, identity_id"],
    ["m1,i1,Ada,\n", "Expected: ambassador_id,identity_id,name,email"],
  ])("%j", async (text, message) => {
    await expect(readText(text)).rejects.toThrow(FactFileError);
    await expect(readText(text)).rejects.toThrow(message);
  });

  test("UTF-16, and gzip under a plain name", async () => {
    await expect(readText(Buffer.from(`\uFEFF${GOOD}`, "utf16le"))).rejects.toThrow("not UTF-8");
    await expect(readText(gzipSync(GOOD))).rejects.toThrow("not UTF-8");
  });

  test("gzip cut short anywhere, broken, or not gzip at all", async () => {
    const rows = Array.from({ length: 2000 }, (_, index) => `m${index},i${index * 7919},Ada,\n`);
    const packed = gzipSync(`${HEADER}\n${rows.join("")}`);
    for (const end of [1, 9, 20, packed.length >> 1, packed.length - 8, packed.length - 1]) {
      const cut = packed.subarray(0, end);
      await expect(readText(cut, "a.csv.gz")).rejects.toThrow("a.csv.gz is cut short");
    }
    const broken = Buffer.from(packed).fill(0xff, 1000, 1100);
    await expect(readText(broken, "a.csv.gz")).rejects.toThrow(FactFileError);
    await expect(readText(GOOD, "a.csv.gz")).rejects.toThrow("a.csv.gz is not sound gzip data");
  });

  test("a file that is not there, and a folder in its place", async () => {
    const folder = temporaryFolder();
    const missing = readAmbassadors(join(folder, "no.csv"));
    await expect(missing).rejects.toThrow("no.csv is not there");
    await expect(readAmbassadors(folder)).rejects.toThrow("is a folder, not a file");
  });
});

test("a file that unpacks to more than the bound is refused", async () => {
  const bomb = gzipSync(`${HEADER}\n${"m,i,x,\n".repeat(500_000)}`);
  expect(bomb.length).toBeLessThan(20_000);
  const read = readText(bomb, "a.csv.gz", { maxUnpackedBytes: 1_000_000 });
  await expect(read).rejects.toThrow("a.csv.gz unpacks to more than 1000000 bytes");
});

test("a file that unpacks to just the bound is read", async () => {
  const maxUnpackedBytes = Buffer.byteLength(GOOD);
  expect(await readText(gzipSync(GOOD), "a.csv.gz", { maxUnpackedBytes })).toEqual(FACTS);
  const read = readText(GOOD, "a.csv", { maxUnpackedBytes: maxUnpackedBytes - 1 });
  await expect(read).rejects.toThrow("unpacks to more than");
});

test("progress counts bytes of the file as it lies there, up to its size", async () => {
  const text = `${HEADER}\n${"m,i,x,\n".repeat(150_000)}`;
  const packed = gzipSync(text);
  const seen: number[] = [];
  await readText(packed, "a.csv.gz", { onBytesRead: (bytes) => seen.push(bytes) });
  expect(seen.at(-1)).toBe(packed.length);
  const plain: number[] = [];
  await readText(text, "a.csv", { onBytesRead: (bytes) => plain.push(bytes) });
  expect(plain.length).toBeGreaterThan(2);
  expect(plain.at(-1)).toBe(text.length);
  expect(plain).toEqual(plain.toSorted((one, other) => one - other));
});

test("reading may stop early", async () => {
  const path = join(
    temporaryFolder({ "a.csv": `${HEADER}\n${"m,i,x,\n".repeat(150_000)}` }),
    "a.csv",
  );
  for await (const batch of readFactFile({ file: "ambassadors", path })) {
    expect(batch.length).toBeGreaterThan(1000);
    break;
  }
});
