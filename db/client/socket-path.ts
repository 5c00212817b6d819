import { createHash } from "node:crypto";
import { realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

/** Systems cut a socket's path at 104 to 108 bytes. */
const LONGEST_BYTES = 100;

/** Where the folder's lock listens: inside the folder, where that fits, else named after the folder. */
export function socketPathOf(folder: string): string {
  const real = realpathSync(folder);
  const digest = createHash("sha256").update(real).digest("hex").slice(0, 32);
  if (process.platform === "win32") return `\\\\.\\pipe\\because-${digest}`;
  const inside = join(real, "lock");
  const fitting = [inside, relative(process.cwd(), inside)].find(
    (path) => Buffer.byteLength(path) <= LONGEST_BYTES,
  );
  return fitting ?? join(tmpdir(), `because-${digest}.lock`);
}
