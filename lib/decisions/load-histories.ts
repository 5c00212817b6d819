import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import type { Account, IdentityHistory } from "#lib/rules/index.ts";
import { type IdentityKey, identityKeyOf, splitKeys } from "./identity-key.ts";
import { loadAmbassadorFacts } from "./load-ambassador-facts.ts";
import { loadProducts } from "./load-products.ts";
import { accountTable } from "./store/account-table.ts";
import { anyOf } from "./store/any-of.ts";
import { listFacts } from "./store/list-facts.ts";
import { orderTable } from "./store/order-table.ts";
import { referralTable } from "./store/referral-table.ts";
import { refundTable } from "./store/refund-table.ts";

/**
 * Everything that decides the orders of these identities, as known at an instant, else as known now.
 * A key that no account has (any more) has no entry.
 */
export async function loadHistories(
  tx: Tx,
  keys: Iterable<IdentityKey>,
  asOf: number | null = null,
): Promise<ReadonlyMap<IdentityKey, IdentityHistory>> {
  const accounts = await listFacts(tx, accountTable, whereKeys(keys), asOf);
  if (accounts.length === 0) return new Map();
  const ofAccounts = sql`account_id = ${anyOf(accounts.map(({ accountId }) => accountId))}`;
  const referrals = await listFacts(tx, referralTable, ofAccounts, asOf);
  const orders = await listFacts(tx, orderTable, ofAccounts, asOf);
  const refunds = await listFacts(tx, refundTable, ofAccounts, asOf);
  const ambassadorIds = new Set(referrals.map(({ ambassadorId }) => ambassadorId));
  const ambassadors = await loadAmbassadorFacts(tx, ambassadorIds, asOf);
  const products = await loadProducts(tx, new Set(orders.map((order) => order.productCode)), asOf);
  const byAccount = {
    referrals: Map.groupBy(referrals, ({ accountId }) => accountId),
    orders: Map.groupBy(orders, ({ accountId }) => accountId),
    refunds: Map.groupBy(refunds, ({ accountId }) => accountId),
  };
  return new Map(
    Map.groupBy(accounts, identityKeyOf)
      .entries()
      .map(([key, own]) => {
        const accountIds = own.map(({ accountId }) => accountId);
        const history: IdentityHistory = {
          identityId: own[0]?.identityId ?? null,
          accountIds,
          referrals: accountIds.flatMap((id) => byAccount.referrals.get(id) ?? []),
          orders: accountIds.flatMap((id) => byAccount.orders.get(id) ?? []),
          refunds: accountIds.flatMap((id) => byAccount.refunds.get(id) ?? []),
          products,
          ambassadors,
        };
        return [key, history];
      }),
  );
}

/** The history of the identity that an account belongs to; null where there is no such account. */
export async function loadHistoryOfAccount(
  tx: Tx,
  accountId: string,
  asOf: number | null = null,
): Promise<IdentityHistory | null> {
  const account = await findAccount(tx, accountId, asOf);
  if (account === null) return null;
  const key = identityKeyOf(account);
  return (await loadHistories(tx, [key], asOf)).get(key) ?? null;
}

async function findAccount(
  tx: Tx,
  accountId: string,
  asOf: number | null,
): Promise<Account | null> {
  const found = await listFacts(tx, accountTable, sql`account_id = ${accountId}`, asOf);
  return found[0] ?? null;
}

/** An account that was verified stands alone no longer: its old key finds nothing. */
function whereKeys(keys: Iterable<IdentityKey>): SQL {
  const { identityIds, accountIds } = splitKeys(keys);
  return sql`(identity_id = ${anyOf(identityIds)} or (identity_id is null and account_id = ${anyOf(accountIds)}))`;
}
