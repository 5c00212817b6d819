import { type ClientBase, Pool } from "pg";
import type { Database } from "./database.ts";

/** Long enough for a busy server, short enough to fail while somebody still waits. */
const CONNECT_MS = 10_000;

export async function openServerDatabase(url: string, connections = 10): Promise<Database> {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    // The only connection is a session to be kept, however long it idles.
    ...(connections === 1 && { idleTimeoutMillis: 0 }),
    connectionTimeoutMillis: CONNECT_MS,
    application_name: "because",
    keepAlive: true,
    onConnect: setSession,
  });
  // A connection that dies while idle is replaced at next use; unheard, the event would end the process.
  pool.on("error", () => undefined);
  return { pool, embedded: null, close: () => pool.end() };
}

/**
 * Settings of the session, not of its start, so that a pooler in between does not refuse them.
 * Compiling a query takes longer than all but the longest here run: row policies make plans look dear.
 */
async function setSession(client: ClientBase): Promise<void> {
  await client.query(
    "set timezone = 'UTC'; set datestyle = 'ISO'; set intervalstyle = 'postgres'; set jit = off",
  );
}
