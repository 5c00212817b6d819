import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ensureAuthSecret } from "./ensure-auth-secret.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "because-secret-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a given secret is used and nothing is written", () => {
  const dataFolder = join(folder, "untouched");
  expect(ensureAuthSecret({ authSecret: "given", dataFolder })).toBe("given");
  expect(() => statSync(dataFolder)).toThrow("ENOENT");
});

test("a made secret is long, stays the same and is its owner's alone", () => {
  const settings = { authSecret: undefined, dataFolder: join(folder, "data") };
  const secret = ensureAuthSecret(settings);
  expect(secret.length).toBeGreaterThanOrEqual(32);
  expect(ensureAuthSecret(settings)).toBe(secret);
  expect(statSync(join(folder, "data", "auth-secret")).mode & 0o077).toBe(0);
});

test("two folders have two secrets", () => {
  const [one, two] = ["one", "two"].map((name) =>
    ensureAuthSecret({ authSecret: undefined, dataFolder: join(folder, name) }),
  );
  expect(one).not.toBe(two);
});

test("an emptied secret file is refused by name", () => {
  writeFileSync(join(folder, "auth-secret"), "");
  expect(() => ensureAuthSecret({ authSecret: undefined, dataFolder: folder })).toThrow(
    /auth-secret/,
  );
});
