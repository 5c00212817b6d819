import { type AnyPgColumn, check } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";

/** A check that a column holds one word of a closed list; a null passes. */
export function checkOneOf(name: string, column: AnyPgColumn, words: readonly string[]) {
  const list = words.map((word) => `'${word.replaceAll("'", "''")}'`).join(", ");
  return check(name, sql`${column} in (${sql.raw(list)})`);
}

/** Ids are 1 to 64 printable ASCII characters (section 2). */
export function checkFactId(name: string, column: AnyPgColumn) {
  return check(name, sql`${column} ~ '^[ -~]{1,64}$'`);
}

/** Money that a JavaScript number holds exactly, never negative. */
export function checkMinorUnits(name: string, column: AnyPgColumn) {
  return check(name, sql`${column} between 0 and 9007199254740991`);
}
