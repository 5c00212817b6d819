import { isNull } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { products } from "#db/schema/index.ts";

/** The code of every product on record. */
export async function listProductCodes(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectDistinct({ code: products.productCode })
    .from(products)
    .where(isNull(products.supersededAt));
  return new Set(rows.map(({ code }) => code));
}
