import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import type { Database } from "#db/client/database.ts";

/** A table's rows in COPY's own format. */
export type RawRows = { readonly target: string; readonly bytes: Uint8Array };

export async function copyOut({ pool, embedded }: Database, table: string): Promise<RawRows> {
  const columns = await pool.query<{ names: string }>(
    `select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as names
     from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
    [table],
  );
  const target = `${table} (${columns.rows[0]?.names})`;
  if (embedded) {
    const { blob } = await embedded.query(`copy ${target} to '/dev/blob'`);
    return { target, bytes: new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0)) };
  }
  const client = await pool.connect();
  try {
    return { target, bytes: await buffer(client.query(copyTo(`copy ${target} to stdout`))) };
  } finally {
    client.release();
  }
}

export async function copyIn({ pool, embedded }: Database, rows: RawRows): Promise<void> {
  const { target, bytes } = rows;
  if (embedded) {
    await embedded.query(`copy ${target} from '/dev/blob'`, [], {
      blob: new Blob([Buffer.from(bytes)]),
    });
    return;
  }
  const client = await pool.connect();
  try {
    await pipeline(Readable.from([bytes]), client.query(copyFrom(`copy ${target} from stdin`)));
  } finally {
    client.release();
  }
}
