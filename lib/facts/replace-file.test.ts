import { mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { replaceFile } from "./replace-file.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

test("a file is written whole, over an old one too, and nothing else is left", async () => {
  const folder = temporaryFolder({ "out.csv": "old and longer" });
  await replaceFile(join(folder, "out.csv"), ["a", "b"]);
  await replaceFile(join(folder, "new.csv"), []);
  expect(readdirSync(folder)).toEqual(["new.csv", "out.csv"]);
  expect(readFileSync(join(folder, "out.csv"), "utf8")).toBe("ab");
  expect(readFileSync(join(folder, "new.csv"), "utf8")).toBe("");
});

test("where writing fails the old file stays and nothing else is left", async () => {
  const folder = temporaryFolder({ "out.csv": "old" });
  async function* broken() {
    yield "a";
    throw new Error("no more");
  }
  await expect(replaceFile(join(folder, "out.csv"), broken())).rejects.toThrow("no more");
  expect(readdirSync(folder)).toEqual(["out.csv"]);
  expect(readFileSync(join(folder, "out.csv"), "utf8")).toBe("old");
});

test("behind a link the file is replaced, not the link", async () => {
  const folder = temporaryFolder({ "real.csv": "old" });
  symlinkSync("real.csv", join(folder, "link.csv"));
  await replaceFile(join(folder, "link.csv"), ["new"]);
  expect(readlinkSync(join(folder, "link.csv"))).toBe("real.csv");
  expect(readFileSync(join(folder, "real.csv"), "utf8")).toBe("new");
});

test("a device is written to, never replaced", async () => {
  await expect(replaceFile("/dev/null", ["a"])).resolves.toBeUndefined();
  expect(readFileSync("/dev/null", "utf8")).toBe("");
});

test("a place that cannot be written is named", async () => {
  const folder = temporaryFolder({ "file.csv": "" });
  mkdirSync(join(folder, "sub"));
  const inNone = join(folder, "none", "out.csv");
  await expect(replaceFile(inNone, [])).rejects.toThrow(`${inNone} cannot be written: its folder`);
  const inFile = join(folder, "file.csv", "out.csv");
  await expect(replaceFile(inFile, [])).rejects.toThrow(
    "cannot be written: its folder is not there",
  );
  await expect(replaceFile(join(folder, "sub"), [])).rejects.toThrow("it is a folder");
});
