import { and, desc, inArray, isNull } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { accounts, products } from "#db/schema/index.ts";

/** Names of customers by account. */
export async function loadCustomerNames(
  tx: Tx,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (accountIds.length === 0) return new Map();
  const rows = await tx
    .select({ id: accounts.accountId, name: accounts.displayName })
    .from(accounts)
    .where(
      and(isNull(accounts.supersededAt), inArray(accounts.accountId, [...new Set(accountIds)])),
    );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The latest names of products by code. */
export async function loadProductNames(
  tx: Tx,
  productCodes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (productCodes.length === 0) return new Map();
  const rows = await tx
    .selectDistinctOn([products.productCode], { id: products.productCode, name: products.name })
    .from(products)
    .where(
      and(isNull(products.supersededAt), inArray(products.productCode, [...new Set(productCodes)])),
    )
    .orderBy(products.productCode, desc(products.effectiveFrom));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
