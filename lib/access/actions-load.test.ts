import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, test } from "vitest";

const project = fileURLToPath(new URL("../..", import.meta.url));

const files = globSync("{app,components,lib}/**/*.ts", { cwd: project })
  .filter((file) => !file.endsWith(".test.ts"))
  .filter((file) => {
    const text = readFileSync(join(project, file), "utf8");
    return /^"use server";/m.test(text) || /\bdefineRoute\(\{/.test(text);
  })
  .toSorted();

// What takes unknown fields or unbounded text throws where it is defined: at the latest when it is built.
test.each(files)(
  "%s takes only bounded input",
  async (file) => {
    await expect(import(pathToFileURL(join(project, file)).href)).resolves.toBeDefined();
  },
  120_000,
);
