import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { withViewer } from "#db/client/with-viewer.ts";
import { accounts, decisions, products } from "#db/schema/index.ts";
import { customersOf, ordersOf } from "#lib/auth/scopes.ts";
import type { Viewer } from "#lib/auth/viewer.ts";

export type CheckOption = { readonly value: string; readonly label: string };

/** What can be chosen in a check. */
export type CheckOptions = {
  readonly customers: readonly CheckOption[];
  /** The one that was asked for, where it is the viewer's; else the first. */
  readonly customer: CheckOption | null;
  readonly products: readonly CheckOption[];
  /** Of the customer's latest orders, the latest first; else of the viewer's. */
  readonly currencies: readonly string[];
};

const MOST_CUSTOMERS = 500;
const LOOKED_AT = 60;

export function loadCheckOptions(viewer: Viewer, asked: string | undefined): Promise<CheckOptions> {
  return withViewer(viewer, async (tx) => {
    const customers = await listCustomers(tx, viewer);
    const customer =
      customers.find(({ value }) => value === asked) ??
      (asked === undefined ? customers[0] : await findCustomer(tx, viewer, asked)) ??
      null;
    return {
      customers,
      customer,
      products: await listProducts(tx),
      currencies: await listCurrencies(tx, viewer, customer?.value ?? null),
    };
  });
}

const OPTION = { value: accounts.accountId, label: accounts.displayName };

function listCustomers(tx: Tx, viewer: Viewer): Promise<CheckOption[]> {
  return tx
    .select(OPTION)
    .from(accounts)
    .where(and(isNull(accounts.supersededAt), customersOf(viewer)))
    .orderBy(asc(accounts.displayName), asc(accounts.accountId))
    .limit(MOST_CUSTOMERS);
}

async function findCustomer(
  tx: Tx,
  viewer: Viewer,
  accountId: string,
): Promise<CheckOption | undefined> {
  const [found] = await tx
    .select(OPTION)
    .from(accounts)
    .where(
      and(isNull(accounts.supersededAt), eq(accounts.accountId, accountId), customersOf(viewer)),
    );
  return found;
}

/** Under their latest names. */
async function listProducts(tx: Tx): Promise<CheckOption[]> {
  const rows = await tx
    .select({ value: products.productCode, label: products.name })
    .from(products)
    .where(isNull(products.supersededAt))
    .orderBy(asc(products.effectiveFrom));
  return [...new Map(rows.map((row) => [row.value, row])).values()].toSorted((a, b) =>
    a.label < b.label ? -1 : 1,
  );
}

async function listCurrencies(
  tx: Tx,
  viewer: Viewer,
  accountId: string | null,
): Promise<readonly string[]> {
  const latest = (of: string | null) =>
    tx
      .select({ currency: decisions.currency })
      .from(decisions)
      .where(
        and(
          isNull(decisions.supersededAt),
          ordersOf(viewer),
          of === null ? undefined : eq(decisions.accountId, of),
        ),
      )
      .orderBy(desc(decisions.listedAt), asc(decisions.orderId))
      .limit(LOOKED_AT);
  const rows = [...(accountId === null ? [] : await latest(accountId)), ...(await latest(null))];
  const found = [...new Set(rows.map(({ currency }) => currency))];
  return found.length > 0 ? found : ["USD"];
}
