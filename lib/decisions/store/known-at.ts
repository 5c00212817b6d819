import { type SQL, sql } from "drizzle-orm";
import { instantToText } from "#db/schema/instant.ts";

/**
 * Rows as known at an instant; what is known now where none is given.
 * @param since the column that says from when on the row was known
 */
export function knownAt(asOf: number | null, since = "recorded_at"): SQL {
  if (asOf === null) return sql`superseded_at is null`;
  const at = instantToText(asOf);
  const from = sql.raw(since);
  return sql`${from} <= ${at} and (superseded_at is null or superseded_at > ${at})`;
}
