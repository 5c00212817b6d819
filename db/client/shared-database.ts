import { closeOnSignal } from "./close-on-signal.ts";
import { type Database, openDatabase } from "./database.ts";
import { processWide } from "./process-wide.ts";
import { readDatabaseSettings } from "./read-database-settings.ts";

type Slot = { opened: Promise<Database> | null; readonly beforeClose: (() => Promise<void>)[] };

const slot = () => processWide("database", (): Slot => ({ opened: null, beforeClose: [] }));

/** The process's database, opened at first need. */
export function getDatabase(): Promise<Database> {
  const shared = slot();
  shared.opened ??= openOnce();
  return shared.opened;
}

/** Makes this the process's database: a script that opened its own, a test. */
export function shareDatabase(database: Database): void {
  slot().opened = Promise.resolve(database);
}

/** Ends work that uses the process's database before it is closed the next time. */
export function beforeDatabaseCloses(end: () => Promise<void>): void {
  slot().beforeClose.push(end);
}

/** Closes the process's database where it is open; the next use opens it anew. */
export async function closeDatabase(): Promise<void> {
  const shared = slot();
  for (const end of shared.beforeClose.splice(0)) await end();
  const { opened } = shared;
  shared.opened = null;
  if (opened !== null) await (await opened).close();
}

async function openOnce(): Promise<Database> {
  if (process.env["NEXT_PHASE"] === "phase-production-build") {
    throw new Error("The database is not opened while the app is built.");
  }
  try {
    const database = await openDatabase(readDatabaseSettings());
    closeOnSignal(closeDatabase);
    return database;
  } catch (error) {
    // The next use tries again: a server may come up later.
    slot().opened = null;
    throw error;
  }
}
