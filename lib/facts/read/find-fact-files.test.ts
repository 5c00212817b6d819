import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "#lib/facts/testing/temporary-folder.ts";
import { FactFileError } from "./fact-file-error.ts";
import { findFactFiles } from "./find-fact-files.ts";

test("any subset is found, plain or packed, each after those it refers to", async () => {
  const folder = temporaryFolder({
    "refunds.csv": "12",
    "orders.csv.gz": "123",
    "accounts.csv": "1",
    "orders.csv.bak": "",
    "notes.txt": "",
  });
  expect(await findFactFiles(folder)).toEqual([
    { file: "accounts", path: join(folder, "accounts.csv"), bytes: 1 },
    { file: "orders", path: join(folder, "orders.csv.gz"), bytes: 3 },
    { file: "refunds", path: join(folder, "refunds.csv"), bytes: 2 },
  ]);
});

test("one fact in two files is refused", async () => {
  const folder = temporaryFolder({ "orders.csv": "", "orders.csv.gz": "" });
  await expect(findFactFiles(folder)).rejects.toThrow("has both orders.csv and orders.csv.gz");
});

test("a folder without facts, no folder and a file are refused by name", async () => {
  const folder = temporaryFolder({ "order.csv": "" });
  mkdirSync(join(folder, "empty"));
  await expect(findFactFiles(folder)).rejects.toThrow(FactFileError);
  await expect(findFactFiles(folder)).rejects.toThrow(`${folder} has no fact file`);
  await expect(findFactFiles(join(folder, "no"))).rejects.toThrow("no is not there");
  await expect(findFactFiles(join(folder, "order.csv"))).rejects.toThrow("is not a folder");
});
