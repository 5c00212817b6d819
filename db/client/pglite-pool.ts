import type { PGlite } from "@electric-sql/pglite";
import { createPgConfig, type PglitePgConnection } from "@electric-sql/pglite/node-postgres";
import { Pool, type PoolConfig } from "pg";

/** A wait this long on the only connection means that somebody waits for himself. */
const CONNECT_MS = 15_000;

/** A `pg` pool of one connection over the embedded database. */
export function openPglitePool(embedded: PGlite): Pool {
  const { connection } = createPgConfig(embedded);
  dropTypeParsers(connection);
  const config: PoolConfig & { connection: PglitePgConnection } = {
    connection,
    max: 1,
    user: "postgres",
    database: "postgres",
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: CONNECT_MS,
  };
  return new Pool(config);
}

/**
 * `pg` hands the query's `types` to `parse`. Drizzle sets there an object of parsers, which `pg`'s own
 * connection overlooks and this one takes for the list of parameter types.
 */
function dropTypeParsers(connection: PglitePgConnection): void {
  const parse = connection.parse.bind(connection);
  connection.parse = (query: { types?: unknown }) =>
    parse(Array.isArray(query.types) ? query : { ...query, types: [] });
}
