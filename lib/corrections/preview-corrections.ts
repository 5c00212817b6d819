import { sql } from "drizzle-orm";
import { readRows } from "#db/client/read-rows.ts";
import type { Tx } from "#db/client/transaction.ts";
import { withSystem } from "#db/client/with-system.ts";
import { can } from "#lib/auth/can.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { FactsRefusedError } from "#lib/decisions/record-facts.ts";
import { anyOf } from "#lib/decisions/store/any-of.ts";
import { numberAt } from "#lib/decisions/store/fact-table.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { applyCorrections } from "./apply-corrections.ts";
import type { Correction } from "./correction.ts";
import type { Effect } from "./effect.ts";

/** More customers than a page waits for. Recording has no such bound. */
export const MOST_PREVIEWED = 1_000;

/** What corrections would do. For reviewers. */
export async function previewCorrections(
  viewer: Viewer,
  corrections: readonly Correction[],
): Promise<Effect> {
  if (!can(viewer, "dispute.review")) throw new AppError("NOT_FOUND");
  return withSystem((tx) => tryCorrections(tx, corrections));
}

/**
 * Records corrections, looks what became of every order, and takes it all back: what is shown cannot
 * differ from what recording them does.
 */
export async function tryCorrections(tx: Tx, corrections: readonly Correction[]): Promise<Effect> {
  const identities = await countTouched(tx, corrections);
  if (identities > MOST_PREVIEWED) return { kind: "too-many", identities };
  await tx.execute(sql`savepoint tried`);
  try {
    const { effect, basis } = await applyCorrections(tx, corrections, {
      recordedBy: "preview",
      cause: "correction",
    });
    return { ...effect, basis };
  } catch (error) {
    if (error instanceof FactsRefusedError) return { kind: "refused", rejects: error.rejects };
    throw error;
  } finally {
    await tx.execute(sql`rollback to savepoint tried`);
    await tx.execute(sql`release savepoint tried`);
  }
}

/** Customers whom facts of nobody in particular decide: a product's, an ambassador's. */
async function countTouched(tx: Tx, corrections: readonly Correction[]): Promise<number> {
  const codes = corrections.flatMap((each) => (each.of === "product" ? [each.productCode] : []));
  const ambassadorIds = corrections.flatMap((each) =>
    each.of === "ambassador-identity" ? [each.ambassadorId] : [],
  );
  if (codes.length + ambassadorIds.length === 0) return 0;
  const [row = []] = await readRows(
    tx,
    sql`select count(*) from (
        select account_id from orders where superseded_at is null and product_code = ${anyOf(codes)}
        union
        select account_id from referrals
        where superseded_at is null and ambassador_id = ${anyOf(ambassadorIds)}
      ) as touched`,
  );
  return numberAt(row, 0);
}
