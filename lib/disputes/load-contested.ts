import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { accounts, decisions } from "#db/schema/index.ts";
import { customersOf, ordersOf } from "#lib/auth/scopes.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { loadHistoryOfAccount } from "#lib/decisions/load-histories.ts";
import { loadPolicies } from "#lib/decisions/load-policies.ts";
import { listProductCodes } from "./list-product-codes.ts";
import { loadProducts } from "#lib/decisions/load-products.ts";
import type { Contested } from "./suggest-corrections.ts";

type OrderKey = { readonly accountId: string; readonly orderId: string | null };

/** The decision that a viewer can contest; null: not there or not theirs. In a viewer's transaction. */
export async function findContestable(tx: Tx, viewer: Viewer, { accountId, orderId }: OrderKey) {
  if (orderId === null) {
    const [account] = await tx
      .select({ accountId: accounts.accountId })
      .from(accounts)
      .where(
        and(eq(accounts.accountId, accountId), isNull(accounts.supersededAt), customersOf(viewer)),
      );
    return account ? { accountId, decision: null } : null;
  }
  const [decision] = await tx
    .select({
      version: decisions.version,
      verdict: decisions.verdict,
      class: decisions.class,
      reason: decisions.reason,
      rateBasisPoints: decisions.rateBasisPoints,
      baseMinor: decisions.baseMinor,
      rebateMinor: decisions.rebateMinor,
      currency: decisions.currency,
      listedAt: decisions.listedAt,
    })
    .from(decisions)
    .where(
      and(
        eq(decisions.accountId, accountId),
        eq(decisions.orderId, orderId),
        isNull(decisions.supersededAt),
        ordersOf(viewer),
      ),
    );
  return decision ? { accountId, decision } : null;
}

/** Everything that decides a contested order, every product included. For the system's eyes. */
export function loadContested(
  tx: Tx,
  key: OrderKey,
  ambassadorId: string,
): Promise<Contested | null> {
  return loadContestedAsOf(tx, key, ambassadorId, null);
}

/** The same as it was known at an instant. */
export async function loadContestedAsOf(
  tx: Tx,
  { accountId, orderId }: OrderKey,
  ambassadorId: string,
  asOf: number | null,
): Promise<Contested | null> {
  const history = await loadHistoryOfAccount(tx, accountId, asOf);
  if (!history) return null;
  const products = await loadProducts(tx, await listProductCodes(tx), asOf);
  const order = history.orders.find((each) => each.orderId === orderId) ?? null;
  if (order && order.accountId !== accountId) return null;
  return {
    accountId,
    order,
    ambassadorId,
    history: { ...history, products },
    policies: await loadPolicies(tx, asOf),
  };
}
