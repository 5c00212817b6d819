import type { CaseRows } from "./read-case.ts";

/** One real name of the dropped files, or an account without one. */
export type FileCustomer = {
  readonly key: string;
  readonly name: string;
  readonly accountIds: readonly string[];
  readonly orders: number;
};

/** Whose orders the files hold, those with most first. */
export function listCustomers(rows: CaseRows): readonly FileCustomer[] {
  const counts = new Map<string, number>();
  for (const { account_id: id } of rows.orders) counts.set(id, (counts.get(id) ?? 0) + 1);
  const known = new Set(rows.accounts.map((row) => row.account_id));
  const unknown = [...counts.keys()]
    .filter((id) => !known.has(id))
    .map((id) => ({ account_id: id, identity_id: `name of ${id}`, display_name: id }));
  const groups = Map.groupBy([...rows.accounts, ...unknown], (row) =>
    row.identity_id === "" ? `account ${row.account_id}` : `name ${row.identity_id}`,
  );
  return [...groups]
    .map(([key, accounts]) => ({
      key,
      name: accounts[0]?.display_name || (accounts[0]?.account_id ?? key),
      accountIds: accounts.map((row) => row.account_id),
      orders: accounts.reduce((sum, row) => sum + (counts.get(row.account_id) ?? 0), 0),
    }))
    .filter(({ orders }) => orders > 0)
    .toSorted((a, b) => b.orders - a.orders || (a.key < b.key ? -1 : 1));
}

/**
 * What the files know of one customer, as a case. What they do not hold is made up as plainly as it can
 * be: a verified name, a product that takes part.
 */
export function caseOfCustomer(rows: CaseRows, { accountIds }: FileCustomer): CaseRows {
  const own = new Set(accountIds);
  const isOwn = (row: { readonly account_id: string }) => own.has(row.account_id);
  const referrals = rows.referrals.filter(isOwn);
  const ambassadorIds = new Set(referrals.map((row) => row.ambassador_id));
  const ambassadors = [...ambassadorIds].map(
    (id) =>
      rows.ambassadors.find((row) => row.ambassador_id === id) ?? {
        ambassador_id: id,
        identity_id: `name of ${id}`.slice(0, 64),
        name: id,
        email: "",
      },
  );
  const persons = new Set(ambassadors.map((row) => row.identity_id));
  const theirs = rows.accounts.filter((row) => persons.has(row.identity_id) && !isOwn(row));
  const all = new Set([...accountIds, ...theirs.map((row) => row.account_id)]);
  const orders = rows.orders.filter((row) => all.has(row.account_id));
  const orderIds = new Set(orders.map((row) => row.order_id));
  const accounts = accountIds.map(
    (id) => rows.accounts.find((row) => row.account_id === id) ?? accountOf(id),
  );
  const codes = [...new Set(orders.map((row) => row.product_code))];
  return {
    accounts: [...accounts, ...theirs],
    ambassadors,
    products: codes.flatMap((code) => {
      const versions = rows.products.filter((row) => row.product_code === code);
      return versions.length > 0 ? versions : [productOf(code)];
    }),
    referrals,
    orders,
    refunds: rows.refunds.filter((row) => orderIds.has(row.order_id)),
  };
}

function accountOf(id: string) {
  return {
    account_id: id,
    identity_id: `name of ${id}`.slice(0, 64),
    registered_at: "2022-01-01T00:00:00+08:00",
    display_name: id,
    country: "CN",
  };
}

function productOf(code: string) {
  return {
    product_code: code,
    effective_from: "",
    name: code,
    counts_as_purchase: "true",
    rebateable: "true",
    rate_bps: "",
  };
}
