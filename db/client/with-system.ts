import { getDatabase } from "./shared-database.ts";
import { type Tx, runTransaction } from "./transaction.ts";

/**
 * One transaction that sees and changes everything: for imports, jobs, sign-in, and the derivation of
 * decisions. What a person asked to see goes through `withViewer`.
 */
export async function withSystem<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return runTransaction(await getDatabase(), work);
}
