import type { CaseRows } from "./read-case.ts";

/** The rows of a case that something in it rests on; the rest of its cast goes home. */
export function pruneCase(rows: CaseRows): CaseRows {
  const ambassadorIds = new Set(rows.referrals.map((row) => row.ambassador_id));
  const ambassadors = rows.ambassadors.filter((row) => ambassadorIds.has(row.ambassador_id));
  const acting = new Set([
    ...rows.orders.map((row) => row.account_id),
    ...rows.referrals.map((row) => row.account_id),
  ]);
  const codes = new Set(rows.orders.map((row) => row.product_code));
  return {
    ...rows,
    ambassadors,
    accounts: rows.accounts.filter((row) => acting.has(row.account_id)),
    products: rows.products.filter((row) => codes.has(row.product_code)),
  };
}
