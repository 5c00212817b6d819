import { sql } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { type RecordInterval, recordIntervals } from "#lib/rules/index.ts";
import { loadProducts } from "./load-products.ts";
import { accountTable } from "./store/account-table.ts";
import { anyOf } from "./store/any-of.ts";
import { listFacts } from "./store/list-facts.ts";
import { orderTable } from "./store/order-table.ts";
import { refundTable } from "./store/refund-table.ts";

/** Since when each identity has a purchase record of its own: what the pay-as-you-go burn asks (S4b). */
export async function loadRecordIntervals(
  tx: Tx,
  identityIds: Iterable<string>,
  asOf: number | null = null,
): Promise<ReadonlyMap<string, readonly RecordInterval[]>> {
  const accounts = await listFacts(
    tx,
    accountTable,
    sql`identity_id = ${anyOf(identityIds)}`,
    asOf,
  );
  if (accounts.length === 0) return new Map();
  const ofAccounts = sql`account_id = ${anyOf(accounts.map(({ accountId }) => accountId))}`;
  const orders = await listFacts(
    tx,
    orderTable,
    sql`${ofAccounts} and paid_at is not null and channel = 'official' and list_minor > 0`,
    asOf,
  );
  const refunds = await listFacts(tx, refundTable, ofAccounts, asOf);
  const products = await loadProducts(tx, new Set(orders.map((order) => order.productCode)), asOf);
  const accountsByIdentity = Map.groupBy(accounts, ({ identityId }) => identityId ?? "");
  const ordersByAccount = Map.groupBy(orders, ({ accountId }) => accountId);
  const refundsByAccount = Map.groupBy(refunds, ({ accountId }) => accountId);
  return new Map(
    accountsByIdentity.entries().map(([identityId, own]) => {
      const history = {
        orders: own.flatMap(({ accountId }) => ordersByAccount.get(accountId) ?? []),
        refunds: own.flatMap(({ accountId }) => refundsByAccount.get(accountId) ?? []),
        products,
      };
      return [identityId, recordIntervals(history)];
    }),
  );
}
