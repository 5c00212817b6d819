import { type SQL, sql } from "drizzle-orm";

/** One parameter that holds a list, however long it is. */
export function anyOf(ids: Iterable<string>): SQL {
  return sql`any(${sql.param([...ids])}::text[])`;
}
