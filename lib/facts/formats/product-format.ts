import { formatInstant } from "#lib/facts/instant.ts";
import type { FactFormat } from "./fact-format.ts";

export const productFormat: FactFormat<"products"> = {
  file: "products",
  columns: [
    "product_code",
    "effective_from",
    "name",
    "counts_as_purchase",
    "rebateable",
    "rate_bps",
  ],
  idColumn: "product_code",
  // A code has no tab, so no two versions share an id.
  idOf: (version) => `${version.productCode}\t${version.effectiveFrom ?? ""}`,
  parse: (cells) => ({
    productCode: cells.sharedId(),
    effectiveFrom: cells.optionalInstant(),
    name: cells.text(),
    countsAsPurchase: cells.boolean(),
    rebateable: cells.boolean(),
    rateBasisPoints: cells.optionalBasisPoints(),
  }),
  serialize: (version) => [
    version.productCode,
    version.effectiveFrom === null ? "" : formatInstant(version.effectiveFrom),
    version.name,
    String(version.countsAsPurchase),
    String(version.rebateable),
    version.rateBasisPoints === null ? "" : String(version.rateBasisPoints),
  ],
};
