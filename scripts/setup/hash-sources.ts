import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What a production build is made of. Tests and scripts are not in it. */
const SOURCES = [
  "{app,components,lib,db,public}/**/*.*",
  "*.{ts,mjs}",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];
const NOT_BUILT = [
  /\.test\.tsx?$/,
  /^lib\/rules\/tests\//,
  /^(playwright|vitest|drizzle)\.config\./,
  /\.d\.ts$/,
];

/** A digest of every file that a build depends on, and of the Node that makes it. */
export function hashSources(folder: string): string {
  const hash = createHash("sha256").update(process.version);
  const paths = globSync(SOURCES, { cwd: folder, withFileTypes: false })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => !NOT_BUILT.some((pattern) => pattern.test(path)));
  for (const path of paths.toSorted()) {
    const file = join(folder, path);
    if (existsSync(file)) hash.update(`\0${path}\0`).update(readFileSync(file));
  }
  return hash.digest("hex");
}
