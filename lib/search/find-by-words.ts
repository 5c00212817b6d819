import { asc, sql } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { withViewer } from "#db/client/with-viewer.ts";
import { accounts, nameInOrder } from "#db/schema/index.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { loadCustomerFilters } from "#lib/decisions/read/customers/customer-filters.ts";
import { whereCustomers } from "#lib/decisions/read/customers/where-customers.ts";
import { selectOrders } from "#lib/decisions/read/list-orders.ts";
import { NO_ORDER_FILTERS } from "#lib/decisions/read/order-filters.ts";
import { todayOf } from "#lib/decisions/read/today-of.ts";
import { whereOrders } from "#lib/decisions/read/where-orders.ts";
import type { FoundCustomer, FoundOrder, Found } from "./found.ts";

const MOST_CUSTOMERS = 5;
const MOST_ORDERS = 6;

/** What a few words lead to, of what the viewer may see: customers by name, the newest orders. */
export async function findByWords(viewer: Viewer, words: string): Promise<Found> {
  if (words.trim() === "") return { customers: [], orders: [] };
  return withViewer(viewer, async (tx) => ({
    customers: await findCustomers(tx, viewer, words),
    orders: await findOrders(tx, viewer, words),
  }));
}

function findCustomers(tx: Tx, viewer: Viewer, q: string): Promise<readonly FoundCustomer[]> {
  const { accountId, displayName } = accounts;
  return tx
    .select({
      accountId,
      name: sql<string>`coalesce(nullif(${displayName}, ''), ${accountId})`,
    })
    .from(accounts)
    .where(whereCustomers(viewer, { ...loadCustomerFilters(""), q }, todayOf(viewer)))
    .orderBy(asc(nameInOrder), asc(accountId))
    .limit(MOST_CUSTOMERS);
}

async function findOrders(tx: Tx, viewer: Viewer, q: string): Promise<readonly FoundOrder[]> {
  const where = await whereOrders(tx, viewer, { ...NO_ORDER_FILTERS, q });
  const rows = await selectOrders(tx, viewer, where, {
    sort: "newest",
    after: null,
    limit: MOST_ORDERS,
  });
  return rows.map(({ accountId, orderId, customerName, productName, verdict, listedAt }) => ({
    accountId,
    orderId,
    customerName,
    productName,
    verdict,
    listedAt,
  }));
}
