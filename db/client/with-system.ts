import { retried } from "./retried.ts";
import { getDatabase } from "./shared-database.ts";
import { type Tx, runTransaction } from "./transaction.ts";

/**
 * One transaction that sees and changes everything: for imports, jobs, sign-in, and the derivation of
 * decisions. What a person asked to see goes through `withViewer`.
 * `work` runs again where the server ended it in favour of another: it does nothing outside `tx`.
 */
export async function withSystem<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const database = await getDatabase();
  return retried(() => runTransaction(database, work));
}
