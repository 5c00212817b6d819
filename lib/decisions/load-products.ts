import { sql } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import type { ProductVersion } from "#lib/rules/index.ts";
import { anyOf } from "./store/any-of.ts";
import { listFacts } from "./store/list-facts.ts";
import { productTable } from "./store/product-table.ts";

/** Every version of each product, by code; an unknown code has no entry. */
export async function loadProducts(
  tx: Tx,
  productCodes: ReadonlySet<string>,
  asOf: number | null = null,
): Promise<ReadonlyMap<string, readonly ProductVersion[]>> {
  if (productCodes.size === 0) return new Map();
  const versions = await listFacts(
    tx,
    productTable,
    sql`product_code = ${anyOf(productCodes)}`,
    asOf,
  );
  return Map.groupBy(versions, ({ productCode }) => productCode);
}
