import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import type { Database } from "./database.ts";
import { lockFolder } from "./folder-lock.ts";
import { openPglitePool } from "./pglite-pool.ts";

const NEW_PREFIX = "database.new-";

/**
 * Opens the PostgreSQL inside this process that keeps its files in `dataFolder/database`.
 * Throws `FolderInUseError` where another process has it.
 */
export async function openEmbeddedDatabase(dataFolder: string): Promise<Database> {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const unlock = await lockFolder(dataFolder);
  try {
    const folder = join(dataFolder, "database");
    removeUnfinished(dataFolder);
    if (!existsSync(folder)) await createBeside(dataFolder, folder);
    const embedded = await PGlite.create({ dataDir: folder });
    return wrapEmbedded(embedded, unlock);
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** The pool over an instance; closing the database closes the instance. */
export function wrapEmbedded(
  embedded: PGlite,
  afterClose: () => Promise<void> = async () => undefined,
): Database {
  const pool = openPglitePool(embedded);
  return {
    pool,
    embedded,
    close: async () => {
      await pool.end();
      await embedded.close();
      await afterClose();
    },
  };
}

/** A folder killed while it is made may never open again: it gets its name only once it is whole. */
async function createBeside(dataFolder: string, folder: string): Promise<void> {
  const beside = join(dataFolder, `${NEW_PREFIX}${process.pid}`);
  const embedded = await PGlite.create({ dataDir: beside });
  await embedded.close();
  renameSync(beside, folder);
}

function removeUnfinished(dataFolder: string): void {
  for (const name of readdirSync(dataFolder)) {
    if (name.startsWith(NEW_PREFIX)) rmSync(join(dataFolder, name), { recursive: true });
  }
}
