import { sql } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { decisions, imports } from "#db/schema/index.ts";

/**
 * Until when facts are on record: the end of the last import, or a later decision on the order at hand.
 * Precondition: a transaction of the system, since imports are not everyone's to see.
 */
export async function factsKnownAt(tx: Tx, notBefore = 0): Promise<number> {
  const [row] = await tx
    .select({ at: sql`max(${imports.endedAt})`.mapWith(decisions.decidedAt) })
    .from(imports);
  return Math.max(row?.at ?? 0, notBefore);
}
