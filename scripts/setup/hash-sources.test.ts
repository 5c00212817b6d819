import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { execFileSync } from "node:child_process";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { projectFolder } from "#scripts/node.mjs";
import { BUILT_FOLDERS, hashSources, NOT_BUILT_FOLDERS } from "./hash-sources.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "because-sources-"));
  write("app/(public)/page.tsx", "page");
  write("package.json", "{}");
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

test("unchanged sources have the same hash", () => {
  expect(hashSources(folder)).toBe(hashSources(folder));
});

test.each([
  "app/(public)/page.tsx",
  "app/customers/[account]/page.tsx",
  "components/ui/button.tsx",
  "messages/en.json",
  "db/migrations/0001.sql",
  "public/icon.svg",
  "next.config.mjs",
  "proxy.ts",
  "package.json",
])("a change in %s changes the hash", (path) => {
  const before = hashSources(folder);
  write(path, "changed");
  expect(hashSources(folder)).not.toBe(before);
});

test.each([
  "lib/rules/tests/cases.ts",
  "lib/rules/classify.test.ts",
  "e2e/sign-in.spec.ts",
  "scripts/start.ts",
  "README.md",
  "decisions.csv",
  ".data/prepared",
  ".next/BUILD_ID",
  "node_modules/zod/index.js",
  "vitest.config.ts",
  "next-env.d.ts",
])("%s is not part of a build", (path) => {
  const before = hashSources(folder);
  write(path, "changed");
  expect(hashSources(folder)).toBe(before);
});

test("a renamed file changes the hash", () => {
  const before = hashSources(folder);
  rmSync(join(folder, "app/(public)/page.tsx"));
  write("app/(public)/other.tsx", "page");
  expect(hashSources(folder)).not.toBe(before);
});

test.runIf(existsSync(join(projectFolder, ".git")))(
  "every folder of the project is known to be built or not",
  () => {
    const tracked = execFileSync("git", ["ls-files"], { cwd: projectFolder, encoding: "utf8" });
    const folders = tracked.split("\n").filter((path) => /^[^.].*\//.test(path));
    const names = new Set(folders.map((path) => path.split("/")[0] ?? ""));
    expect(
      [...names].filter((name) => ![...BUILT_FOLDERS, ...NOT_BUILT_FOLDERS].includes(name)),
    ).toEqual([]);
  },
);
