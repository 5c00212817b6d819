import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { decisions } from "#db/schema/index.ts";
import type { OrderSums } from "#lib/decisions/read/order-sums.ts";

/** Sums by currency, that of the most orders first. */
export function sumOrdersOf(tx: Tx, where: SQL | undefined): Promise<readonly OrderSums[]> {
  return tx
    .select({
      currency: decisions.currency,
      baseMinor: sql`sum(${decisions.baseMinor})`.mapWith(Number),
      rebateMinor: sql`sum(${decisions.rebateMinor})`.mapWith(Number),
    })
    .from(decisions)
    .where(where)
    .groupBy(decisions.currency)
    .orderBy(sql`count(*) desc`, decisions.currency);
}
