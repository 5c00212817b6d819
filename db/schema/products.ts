import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { checkFactId } from "./checks.ts";
import { factChecks, factColumns, isCurrent } from "./fact-columns.ts";
import { factId } from "./fact-id.ts";
import { instant } from "./instant.ts";

/**
 * A product has one row per `effective_from`, and each of those has versions: the first is how the
 * programme changed, the second is how our knowledge of it did.
 */
export const products = pgTable(
  "products",
  {
    productCode: factId("product_code").notNull(),
    /** -infinity: always. */
    effectiveFrom: instant("effective_from").notNull(),
    name: text("name").notNull(),
    countsAsPurchase: boolean("counts_as_purchase").notNull(),
    rebateable: boolean("rebateable").notNull(),
    /** null: the policy's cap. */
    rateBasisPoints: integer("rate_basis_points"),
    ...factColumns(),
  },
  (table) => [
    primaryKey({
      name: "products_pkey",
      columns: [table.productCode, table.effectiveFrom, table.version],
    }),
    uniqueIndex("products_current_key")
      .on(table.productCode, table.effectiveFrom)
      .where(isCurrent(table)),
    checkFactId("products_product_code_check", table.productCode),
    check("products_rate_basis_points_check", sql`${table.rateBasisPoints} >= 0`),
    ...factChecks("products", table),
  ],
);
