import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

const folder = fileURLToPath(new URL("../migrations", import.meta.url));

/** Names the schema: a database prepared for tests is good as long as this stays the same. */
export function hashMigrations(): string {
  const hash = createHash("sha256");
  for (const name of globSync("*.sql", { cwd: folder }).toSorted()) {
    hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest("hex").slice(0, 16);
}
