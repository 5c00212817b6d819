import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";
import type { Database } from "#db/client/database.ts";
import { wrapEmbedded } from "#db/client/embedded-database.ts";
import { migrateDatabase } from "#db/client/migrate-database.ts";
import { hashMigrations } from "./hash-migrations.ts";

const cache = fileURLToPath(new URL("../../node_modules/.cache/because", import.meta.url));

/** A migrated embedded database in memory. Migrating takes seconds, loading the image of one does not. */
export async function openTestEmbedded(): Promise<Database> {
  const image = join(cache, `database-${hashMigrations()}.tar`);
  if (!existsSync(image)) await makeImage(image);
  const loadDataDir = new Blob([readFileSync(image)]);
  return wrapEmbedded(await PGlite.create({ loadDataDir }));
}

/** Two test files may do this at once: each writes its own and the last one stays. */
async function makeImage(image: string): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const embedded = await PGlite.create();
  await migrateDatabase(wrapEmbedded(embedded));
  const dump = await embedded.dumpDataDir("none");
  const beside = `${image}.${process.pid}`;
  writeFileSync(beside, Buffer.from(await dump.arrayBuffer()));
  renameSync(beside, image);
  await embedded.close();
}
