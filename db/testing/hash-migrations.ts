import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { QUEUES } from "#db/jobs/queues.ts";

/** Names the version of the job queue's own tables. */
const jobPackage = readFileSync(fileURLToPath(import.meta.resolve("pg-boss/package.json")));
const folder = fileURLToPath(new URL("../migrations", import.meta.url));

/** Names the schema: a database prepared for tests is good as long as this stays the same. */
export function hashMigrations(): string {
  const hash = createHash("sha256");
  for (const name of globSync("*.sql", { cwd: folder }).toSorted()) {
    hash.update(name).update(readFileSync(join(folder, name)));
  }
  hash.update(jobPackage).update(JSON.stringify(QUEUES));
  return hash.digest("hex").slice(0, 16);
}
