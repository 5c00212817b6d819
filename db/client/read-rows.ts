import type { SQL } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { type Tx, connectionOf } from "./transaction.ts";

/** A row as the database writes it: text by column, null where there is none. */
export type TextRow = readonly (string | null)[];

const dialect = new PgDialect();
const asText = { getTypeParser: () => (text: string) => text };

/**
 * Rows without types, for reads of many rows where building an object a column at a time would cost
 * more than the query. The caller knows its columns by place.
 */
export async function readRows(tx: Tx, query: SQL): Promise<readonly TextRow[]> {
  const { sql: text, params } = dialect.sqlToQuery(query);
  const { client } = connectionOf(tx);
  const result = await client.query({ text, values: params, rowMode: "array", types: asText });
  // Array mode with every parser replaced by the text itself.
  return result.rows as TextRow[];
}
