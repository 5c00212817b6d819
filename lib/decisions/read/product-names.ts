import { and, inArray, isNull } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { products } from "#db/schema/index.ts";

/** How a product was called at an instant. */
export type ProductNames = (productCode: string, at: number) => string;

/** The names of some products, or of all of them. */
export async function loadProductNames(
  tx: Tx,
  productCodes?: ReadonlySet<string>,
): Promise<ProductNames> {
  if (productCodes?.size === 0) return (productCode) => productCode;
  const rows = await tx
    .select({
      productCode: products.productCode,
      effectiveFrom: products.effectiveFrom,
      name: products.name,
    })
    .from(products)
    .where(
      and(
        isNull(products.supersededAt),
        productCodes ? inArray(products.productCode, [...productCodes]) : undefined,
      ),
    )
    .orderBy(products.effectiveFrom);
  const byCode = Map.groupBy(rows, (row) => row.productCode);
  return (productCode, at) => {
    const versions = byCode.get(productCode) ?? [];
    return (
      (versions.findLast(({ effectiveFrom }) => effectiveFrom <= at) ?? versions[0])?.name ??
      productCode
    );
  };
}
