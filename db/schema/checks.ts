import { type AnyPgColumn, check } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";

/** A check that a column holds one word of a closed list; a null passes. */
export function checkOneOf(name: string, column: AnyPgColumn, words: readonly string[]) {
  return check(name, sql`${column} in (${quoteWords(words)})`);
}

/** A check that an array holds words of a closed list and no others. */
export function checkEachOneOf(name: string, column: AnyPgColumn, words: readonly string[]) {
  return check(name, sql`${column} <@ array[${quoteWords(words)}]`);
}

/** Ids are 1 to 64 printable ASCII characters (section 2). */
export function checkFactId(name: string, column: AnyPgColumn) {
  return check(name, sql`${column} ~ '^[ -~]{1,64}$'`);
}

/** Money that a JavaScript number holds exactly, never negative. */
export function checkMinorUnits(name: string, column: AnyPgColumn) {
  return check(name, sql`${column} between 0 and 9007199254740991`);
}

/** A schema has no parameters: the words stand in it as literals. */
function quoteWords(words: readonly string[]) {
  return sql.raw(words.map((word) => `'${word.replaceAll("'", "''")}'`).join(", "));
}
