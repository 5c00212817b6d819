import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** The folders that a production build is made of. */
export const BUILT_FOLDERS = ["app", "components", "db", "lib", "messages", "public"];
export const NOT_BUILT_FOLDERS = ["docs", "e2e", "scripts"];

const NOT_BUILT = [
  /\.test\.tsx?$/,
  /\.md$/,
  /^lib\/rules\/tests\//,
  /^(playwright|vitest|drizzle)\.config\./,
  /^next-env\.d\.ts$/,
];

/** A digest of every file that a build depends on, and of the Node that makes it. */
export function hashSources(folder: string): string {
  const hash = createHash("sha256").update(process.version);
  const paths = listFiles(folder)
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => !NOT_BUILT.some((pattern) => pattern.test(path)));
  for (const path of paths.toSorted()) {
    hash.update(`\0${path}\0`).update(readFileSync(join(folder, path)));
  }
  return hash.digest("hex");
}

function listFiles(folder: string): string[] {
  const configuration = readdirSync(folder).filter((name) => /^[^.].*\.(ts|mjs|json)$/.test(name));
  const folders = BUILT_FOLDERS.filter((name) => existsSync(join(folder, name)));
  return [...configuration, ...folders.flatMap((name) => listWithin(folder, name))];
}

function listWithin(folder: string, name: string): string[] {
  return readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}
