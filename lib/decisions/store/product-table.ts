import { sql } from "drizzle-orm";
import { instantToText } from "#db/schema/instant.ts";
import type { ProductVersion } from "#lib/rules/history.ts";
import { epochOf } from "./epoch-of.ts";
import { booleanAt, type FactTable, instantAt, numberAt, textAt } from "./fact-table.ts";

export const productTable: FactTable<ProductVersion> = {
  name: "products",
  columns: [
    "product_code",
    "effective_from",
    "name",
    "counts_as_purchase",
    "rebateable",
    "rate_basis_points",
  ],
  write: (product) => [
    product.productCode,
    instantToText(product.effectiveFrom ?? -Infinity),
    product.name,
    product.countsAsPurchase,
    product.rebateable,
    product.rateBasisPoints,
  ],
  selection: sql`product_code, nullif(${epochOf("effective_from")}, '-infinity'), name,
    counts_as_purchase, rebateable, rate_basis_points`,
  read: (row) => ({
    productCode: textAt(row, 0),
    effectiveFrom: row[1] === null ? null : instantAt(row, 1),
    name: textAt(row, 2),
    countsAsPurchase: booleanAt(row, 3),
    rebateable: booleanAt(row, 4),
    rateBasisPoints: row[5] === null ? null : numberAt(row, 5),
  }),
  idOf: (product) => `${product.productCode}\n${product.effectiveFrom}`,
  whereIds: (products) => sql`superseded_at is null and (product_code, effective_from) in (
    select code, at::timestamptz from unnest(
      ${sql.param(products.map(({ productCode }) => productCode))}::text[],
      ${sql.param(products.map(({ effectiveFrom }) => instantToText(effectiveFrom ?? -Infinity)))}::text[]
    ) as given (code, at))`,
};
