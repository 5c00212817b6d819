import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isInstalled, listLeftOut, noteInstalled } from "./installed-packages.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "because-install-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, content: unknown): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), JSON.stringify(content));
}

const machine = { os: "linux", cpu: "x64", libc: "glibc" };
const zod = { version: "4.0.0", integrity: "sha512-a" };
const other = { version: "1.0.0", integrity: "sha512-b", optional: true, os: ["darwin"] };
const musl = { ...other, os: ["linux"], cpu: ["x64"], libc: ["musl"] };
const binding = { ...other, os: ["linux"], cpu: ["x64"], libc: ["glibc"] };
/** Wanted only by a package for another platform. */
const wasmRuntime = { version: "1.0.0", integrity: "sha512-c", optional: true };
const wanted = {
  "": {},
  "node_modules/zod": zod,
  "node_modules/other": other,
  "node_modules/musl": musl,
  "node_modules/wasm": wasmRuntime,
};

beforeEach(() => {
  write("package-lock.json", { packages: wanted });
  write("node_modules/.package-lock.json", { packages: { "node_modules/zod": zod } });
  write("node_modules/zod/package.json", {});
});

test("every wanted package there, other platforms' absent, is installed", () => {
  expect(isInstalled(folder, machine)).toBe(true);
});

test("a fresh clone is not installed", () => {
  rmSync(join(folder, "node_modules"), { recursive: true });
  expect(isInstalled(folder, machine)).toBe(false);
});

test("another version is not installed", () => {
  const packages = { ...wanted, "node_modules/zod": { ...zod, version: "4.0.1" } };
  write("package-lock.json", { packages });
  expect(isInstalled(folder, machine)).toBe(false);
});

test("a new package in the lockfile is not installed", () => {
  write("package-lock.json", { packages: { ...wanted, "node_modules/new": zod } });
  expect(isInstalled(folder, machine)).toBe(false);
});

test("a package that the lockfile no longer has is not as it says", () => {
  const packages = { "node_modules/zod": zod, "node_modules/left": zod };
  write("node_modules/.package-lock.json", { packages });
  write("node_modules/left/package.json", {});
  expect(isInstalled(folder, machine)).toBe(false);
});

test("a package whose folder is gone is not installed", () => {
  rmSync(join(folder, "node_modules/zod"), { recursive: true });
  expect(isInstalled(folder, machine)).toBe(false);
});

test("a package for this very machine that npm left out is told", () => {
  write("package-lock.json", { packages: { ...wanted, "node_modules/binding": binding } });
  expect(listLeftOut(folder, machine)).toEqual(["node_modules/binding"]);
  expect(isInstalled(folder, machine)).toBe(false);
});

test("what stays left out after an install is not tried again until the lockfile changes", () => {
  const packages = { ...wanted, "node_modules/binding": binding };
  write("package-lock.json", { packages });
  noteInstalled(folder);
  expect(isInstalled(folder, machine)).toBe(true);
  write("package-lock.json", { packages: { ...packages, "node_modules/second": binding } });
  expect(isInstalled(folder, machine)).toBe(false);
});
