import type { IdentityHistory } from "#lib/rules/index.ts";

/** How a product was called at an instant; its code where the history does not know it. */
export function nameOfProduct(
  { products }: Pick<IdentityHistory, "products">,
  productCode: string,
  at: number,
): string {
  const versions = (products.get(productCode) ?? []).toSorted(
    (a, b) => (a.effectiveFrom ?? -Infinity) - (b.effectiveFrom ?? -Infinity),
  );
  const inForce = versions.findLast(({ effectiveFrom }) => (effectiveFrom ?? -Infinity) <= at);
  return (inForce ?? versions[0])?.name ?? productCode;
}
