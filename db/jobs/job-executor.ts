import type { Pool, PoolClient, QueryResult } from "pg";
import type { Db } from "pg-boss";
import { type Tx, connectionOf } from "#db/client/transaction.ts";
import { WORKER_ROLE } from "./queues.ts";

/**
 * pg-boss inside a transaction of ours, whosever it is: its statements run as the worker, and the role
 * that was set before is set again behind them. A viewer's role has no right on the jobs.
 */
export function jobsInside(tx: Tx): Db {
  const { client } = connectionOf(tx);
  return {
    executeSql: async (text, values) => {
      const { rows } = await client.query<{ role: string }>(
        "select current_setting('role') as role",
      );
      await client.query(`set local role ${WORKER_ROLE}`);
      const result = await run(client, text, values);
      await client.query(`set local role ${rows[0]?.role ?? "none"}`);
      return result;
    },
  };
}

/** pg-boss on its own, as the worker: a connection a statement, so that the embedded database's only one is free between. */
export function jobsOn(pool: Pool): Db {
  return {
    executeSql: async (text, values) => {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        await client.query(`set role ${WORKER_ROLE}`);
        return await run(client, text, values);
      } catch (error) {
        // A block of statements of pg-boss's own may have left its transaction open.
        await client.query("rollback").catch(() => undefined);
        throw error;
      } finally {
        await client.query("reset role").catch((error: Error) => (broken = error));
        client.release(broken);
      }
    },
  };
}

/** Several statements without parameters answer one result each. */
async function run(client: PoolClient, text: string, values?: unknown[]) {
  const given = values?.length ? { text, values } : text;
  const result: QueryResult | QueryResult[] = await client.query(given);
  return { rows: [result].flat().flatMap(({ rows }) => rows ?? []) };
}
