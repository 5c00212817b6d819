import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { FACT_KINDS, type FactKind } from "#lib/facts/fact-kinds.ts";
import { FactFileError } from "./fact-file-error.ts";
import { toFactFileError } from "./to-fact-file-error.ts";

export type FactFile<Kind extends FactKind = FactKind> = {
  readonly file: Kind;
  readonly path: string;
  /** Size as it lies on the disk: packed where it ends in .gz. */
  readonly bytes: number;
};

/** The fact files of a folder, any subset of the six, each after those it refers to. */
export async function findFactFiles(folder: string): Promise<readonly FactFile[]> {
  const names = new Set(await readNames(folder));
  const found: FactFile[] = [];
  for (const file of FACT_KINDS) {
    const plain = `${file}.csv`;
    const packed = `${file}.csv.gz`;
    if (names.has(plain) && names.has(packed)) {
      throw new FactFileError(folder, null, `has both ${plain} and ${packed}: remove one of them`);
    }
    const name = [plain, packed].find((candidate) => names.has(candidate));
    if (name === undefined) continue;
    const path = join(folder, name);
    found.push({ file, path, bytes: (await stat(path)).size });
  }
  if (found.length === 0) {
    const names = FACT_KINDS.map((kind) => `${kind}.csv`).join(", ");
    throw new FactFileError(folder, null, `has no fact file: ${names}, plain or with .gz`);
  }
  return found;
}

async function readNames(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    throw toFactFileError(folder, error);
  }
}
