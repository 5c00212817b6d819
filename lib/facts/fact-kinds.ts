import type {
  Account,
  Ambassador,
  Order,
  ProductVersion,
  Referral,
  Refund,
} from "#lib/rules/history.ts";

/** The fact files of section 2, each after the files that its rows refer to. */
export const FACT_KINDS = [
  "accounts",
  "ambassadors",
  "products",
  "referrals",
  "orders",
  "refunds",
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/**
 * A refund before its order is known. The order's currency says how many places an amount may have, so
 * until then the amount is a decimal without needless zeros (`5.9`, never `05.90`).
 */
export type RefundRow = Omit<Refund, "amountMinor"> & { readonly amount: string };

/** What a row of each file is once its cells are parsed. */
export type FactRows = {
  readonly accounts: Account;
  readonly ambassadors: Ambassador;
  readonly products: ProductVersion;
  readonly referrals: Referral;
  readonly orders: Order;
  readonly refunds: RefundRow;
};
