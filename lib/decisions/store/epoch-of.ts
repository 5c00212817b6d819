import { sql, type SQL } from "drizzle-orm";

/** Epoch milliseconds of an instant's column, for `instantAt`; infinities stay. */
export function epochOf(column: string): SQL {
  return sql.raw(`date_part('epoch', ${column}) * 1000`);
}
