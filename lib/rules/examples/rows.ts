/**
 * The facts of section 2 as they stand in the CSV files: one record of strings a row, nothing parsed.
 */
export type Facts = {
  readonly accounts: readonly Account[];
  readonly ambassadors: readonly Ambassador[];
  readonly products: readonly Product[];
  readonly referrals: readonly Referral[];
  readonly orders: readonly Order[];
  readonly refunds: readonly Refund[];
};

type Row<Column extends string> = Readonly<Record<Column, string>>;

export type Account = Row<
  "account_id" | "identity_id" | "registered_at" | "display_name" | "country"
>;
export type Ambassador = Row<"ambassador_id" | "identity_id" | "name" | "email">;
export type Product = Row<
  "product_code" | "effective_from" | "name" | "counts_as_purchase" | "rebateable" | "rate_bps"
>;
export type Referral = Row<
  "referral_id" | "account_id" | "ambassador_id" | "starts_at" | "ends_at"
>;
export type Order = Row<
  | "order_id"
  | "account_id"
  | "product_code"
  | "subscription_id"
  | "kind"
  | "billing"
  | "channel"
  | "payment_id"
  | "placed_at"
  | "paid_at"
  | "active_until"
  | "currency"
  | "list_amount"
  | "paid_amount"
>;
export type Refund = Row<"refund_id" | "order_id" | "refunded_at" | "amount" | "usage_consumed">;

/** Section 7: a policy is data. Instants are RFC 3339; `null` is the beginning of time. */
export type NaivePolicy = {
  readonly id: string;
  readonly effectiveFrom: string | null;
  readonly timeZone: string;
  readonly caps: { readonly new: number; readonly dormant: number; readonly product: number };
  readonly windowMonths: number;
  readonly programmeStart: string;
  readonly paygBurn: "referrer-existing" | "always" | "never";
  readonly dormantScope: "cohort" | "order";
  readonly upgradeScope: "any" | "first-purchase-product";
  readonly lineage: "product" | "subscription";
};

/** Section 7: the built-in policy. */
export const AMBASSADOR_2025: NaivePolicy = {
  id: "ambassador-2025",
  effectiveFrom: null,
  timeZone: "Asia/Shanghai",
  caps: { new: 4500, dormant: 4500, product: 1500 },
  windowMonths: 12,
  programmeStart: "2025-04-01T00:00:00+08:00",
  paygBurn: "referrer-existing",
  dormantScope: "cohort",
  upgradeScope: "any",
  lineage: "product",
};

/** A row of the decisions file (section 9). */
export type DecisionRow = {
  readonly order_id: string;
  readonly verdict: string;
  readonly class: string;
  readonly reason: string;
  readonly rate_bps: string;
  readonly currency: string;
  readonly base_amount: string;
  readonly rebate_amount: string;
  readonly ambassador_id: string;
  readonly policy_id: string;
};

/** Everything a question of the spec may look at; the page's words leave it unsaid. */
export type World = Facts & {
  readonly policies: readonly NaivePolicy[];
  /** Section 6: the account whose gate 7 is taken as passed, for an estimate. */
  readonly gate7PassedFor?: string;
};
