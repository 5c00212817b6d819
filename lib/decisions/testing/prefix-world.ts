import type { Facts } from "#lib/rules/examples/rows.ts";

const ID_COLUMNS = new Set([
  "account_id",
  "identity_id",
  "ambassador_id",
  "product_code",
  "referral_id",
  "order_id",
  "subscription_id",
  "payment_id",
  "refund_id",
]);

/** The same facts under ids of their own, so that many worlds fit in one database. */
export function prefixWorld(facts: Facts, prefix: string): Facts {
  const prefixRow = <Row extends Readonly<Record<string, string>>>(row: Row): Row =>
    // The same columns with other texts in them.
    Object.fromEntries(
      Object.entries(row).map(([column, text]) => [
        column,
        ID_COLUMNS.has(column) && text !== "" ? prefix + text : text,
      ]),
    ) as Row;
  return {
    accounts: facts.accounts.map(prefixRow),
    ambassadors: facts.ambassadors.map(prefixRow),
    products: facts.products.map(prefixRow),
    referrals: facts.referrals.map(prefixRow),
    orders: facts.orders.map(prefixRow),
    refunds: facts.refunds.map(prefixRow),
  };
}
