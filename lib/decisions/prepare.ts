import { type DatabaseSettings, openDatabase } from "#db/client/database.ts";
import { migrateDatabase } from "#db/client/migrate-database.ts";
import { loadDemo, needsDemo } from "./load-demo.ts";
import { publishBuiltIn } from "./open-programme.ts";

export type PrepareStep = {
  readonly label: string;
  readonly done?: number;
  readonly total?: number;
};

/**
 * Makes and migrates the database, and fills it with the demo programme where it is an embedded one
 * without facts. Closes it again: the app opens it for itself.
 */
export async function prepareDatabase(
  settings: DatabaseSettings,
  onProgress: (step: PrepareStep) => void,
): Promise<void> {
  onProgress({ label: "Opening the database" });
  const database = await openDatabase(settings);
  try {
    onProgress({ label: "Migrating" });
    await migrateDatabase(database);
    if (database.embedded && (await needsDemo(database))) await loadDemo(database, onProgress);
    await publishBuiltIn(database);
  } finally {
    await database.close();
  }
}
