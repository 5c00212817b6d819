import { AsyncLocalStorage } from "node:async_hooks";
import { type NodePgDatabase, drizzle } from "drizzle-orm/node-postgres";
import type { PoolClient } from "pg";
import type { Database } from "./database.ts";

/** A transaction of ours; services take one and never open their own. */
export type Tx = Parameters<Parameters<NodePgDatabase["transaction"]>[0]>[0];

/** What a transaction runs on, for what Drizzle has no words for (COPY). */
export type Connection = { readonly client: PoolClient; readonly database: Database };

const connections = new WeakMap<Tx, Connection>();
const running = new AsyncLocalStorage<true>();

/** Runs `work` in one transaction: committed when it returns, rolled back when it throws. */
export async function runTransaction<T>(
  database: Database,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  if (running.getStore()) {
    // The embedded database has one connection: waiting for a second would wait forever.
    throw new Error("A transaction is open already: hand its tx on instead of opening another.");
  }
  const client = await database.pool.connect();
  let broken: Error | undefined;
  const onError = (error: Error) => (broken = error);
  client.on("error", onError);
  try {
    return await running.run(true, () =>
      drizzle(client).transaction((tx) => {
        connections.set(tx, { client, database });
        return work(tx);
      }),
    );
  } finally {
    client.off("error", onError);
    client.release(broken);
  }
}

/** The connection under a transaction that `runTransaction` opened. */
export function connectionOf(tx: Tx): Connection {
  const connection = connections.get(tx);
  if (!connection) throw new Error("This is not the outermost transaction.");
  return connection;
}
