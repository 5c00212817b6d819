import { asc, isNull } from "drizzle-orm";
import { withViewer } from "#db/client/with-viewer.ts";
import { products } from "#db/schema/index.ts";
import { can } from "#lib/auth/can.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { AppError } from "#lib/errors/app-error.ts";

export type ProductShown = {
  readonly productCode: string;
  readonly name: string;
  /** null: always. */
  readonly effectiveFrom: number | null;
  readonly countsAsPurchase: boolean;
  readonly rebateable: boolean;
  /** null: the policy's cap. */
  readonly rateBasisPoints: number | null;
};

const MOST = 5_000;

/** Every product with each row of its terms, as they are known now. For admins. */
export async function listProductVersions(viewer: Viewer): Promise<readonly ProductShown[]> {
  if (!can(viewer, "fact.correct")) throw new AppError("NOT_FOUND");
  const rows = await withViewer(viewer, (tx) =>
    tx
      .select({
        productCode: products.productCode,
        name: products.name,
        effectiveFrom: products.effectiveFrom,
        countsAsPurchase: products.countsAsPurchase,
        rebateable: products.rebateable,
        rateBasisPoints: products.rateBasisPoints,
      })
      .from(products)
      .where(isNull(products.supersededAt))
      .orderBy(asc(products.productCode), asc(products.effectiveFrom))
      .limit(MOST),
  );
  return rows.map(({ effectiveFrom, ...row }) => ({
    ...row,
    effectiveFrom: effectiveFrom === -Infinity ? null : effectiveFrom,
  }));
}
