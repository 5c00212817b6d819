import { afterAll, beforeAll } from "vitest";
import { type Database, openDatabase } from "#db/client/database.ts";
import { closeDatabase, shareDatabase } from "#db/client/shared-database.ts";
import { openTestEmbedded } from "./open-test-embedded.ts";
import { createTestServerDatabase } from "./test-server-database.ts";

/**
 * A migrated database of its own for this test file, empty, as the process's shared one: `withSystem` and
 * `withViewer` go to it. On a server where TEST_DATABASE_URL names one, else embedded.
 * @param connections at most so many on a server; imports want a single session
 */
export function useTestDatabase(connections?: number): { readonly get: () => Database } {
  let opened: Database | undefined;
  let drop: () => Promise<void> = async () => undefined;
  beforeAll(async () => {
    const url = process.env["TEST_DATABASE_URL"];
    if (url) {
      const created = await createTestServerDatabase(url);
      drop = created.drop;
      opened = await openDatabase({ databaseUrl: created.url, dataFolder: "" }, connections);
    } else {
      opened = await openTestEmbedded();
    }
    shareDatabase(opened);
  }, 120_000);
  afterAll(async () => {
    await closeDatabase();
    await drop();
  });
  return {
    get: () => {
      if (!opened)
        throw new Error("The test database is opened before the first test, not earlier.");
      return opened;
    },
  };
}
