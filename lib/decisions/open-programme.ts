import { type Database, type DatabaseSettings, openDatabase } from "#db/client/database.ts";
import { migrateDatabase } from "#db/client/migrate-database.ts";
import { runTransaction } from "#db/client/transaction.ts";
import { BUILT_IN_POLICIES } from "#lib/rules/index.ts";
import { publishPolicies } from "./publish-policies.ts";

/** Opens the database, brings it to the newest schema and publishes the built-in programme. */
export async function openProgramme(
  settings: DatabaseSettings,
  connections?: number,
): Promise<Database> {
  const database = await openDatabase(settings, connections);
  try {
    await migrateDatabase(database);
    await publishBuiltIn(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

export async function publishBuiltIn(database: Database): Promise<void> {
  const by = { publishedBy: "because", at: Date.now() };
  await runTransaction(database, (tx) => publishPolicies(tx, BUILT_IN_POLICIES, by));
}
