import type { PGlite } from "@electric-sql/pglite";
import type { Pool } from "pg";
import type { Settings } from "#lib/settings/read-settings.ts";
import { openEmbeddedDatabase } from "./embedded-database.ts";
import { openServerDatabase } from "./server-database.ts";

/** What of the settings says where the database is. */
export type DatabaseSettings = Pick<Settings, "databaseUrl" | "dataFolder">;

/** One of the two databases behind the same pool. Application code asks `withViewer` and `withSystem`. */
export type Database = {
  readonly pool: Pool;
  /** The embedded instance behind the pool, for COPY and upkeep; null on a server. */
  readonly embedded: PGlite | null;
  /** Ends every connection and gives the folder back. */
  readonly close: () => Promise<void>;
};

/**
 * Opens the database that the settings name; the embedded one is made where it is not there yet.
 * @param connections at most so many; with one, all transactions are of one session, and what a session
 * holds (temporary tables, advisory locks) lasts from one to the next. The embedded one has one.
 */
export function openDatabase(settings: DatabaseSettings, connections?: number): Promise<Database> {
  return settings.databaseUrl === undefined
    ? openEmbeddedDatabase(settings.dataFolder)
    : openServerDatabase(settings.databaseUrl, connections);
}
