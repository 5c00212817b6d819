import type { Kind, Outcome, Verdict } from "#lib/rules/index.ts";

/** One order as a list shows it; amounts are minor units of its currency. */
export type OrderLine = {
  readonly orderId: string;
  /** Its why page. */
  readonly href: string;
  readonly customer: string;
  readonly customerHref: string;
  readonly ambassador?: string | null;
  readonly product: string;
  readonly kind: Kind;
  readonly placedAt: number;
  /** null: not paid, and `paidMinor` is due. */
  readonly paidAt: number | null;
  readonly activeUntil?: number | null;
  readonly currency: string;
  readonly paidMinor: number;
  readonly baseMinor: number;
  readonly verdict: Verdict;
  readonly outcome: Outcome;
  /** Lists of the orders with this class or reason, this product, this kind. */
  readonly outcomeHref?: string;
  readonly productHref?: string;
  readonly kindHref?: string;
  /** Of the policy that decided: some reasons name the day. */
  readonly programmeStart?: number;
  readonly rateBasisPoints: number;
  readonly capBasisPoints: number | null;
  readonly rebateMinor: number;
  /** An undecided order's, if its account stands alone. */
  readonly estimate?: { readonly rateBasisPoints: number; readonly rebateMinor: number } | null;
  readonly isChanged?: boolean;
  readonly isDisputed?: boolean;
};

/** What orders of one currency come to. */
export type OrderSum = {
  readonly currency: string;
  readonly baseMinor: number;
  readonly rebateMinor: number;
};

export const ORDER_COLUMNS = [
  "paid",
  "order",
  "customer",
  "ambassador",
  "product",
  "kind",
  "activeUntil",
  "base",
  "outcome",
  "notes",
  "rate",
  "rebate",
] as const;
export type OrderColumn = (typeof ORDER_COLUMNS)[number];

/** What each list shows unless its reader chooses otherwise; more would leave names no room. */
export const AMBASSADOR_COLUMNS: readonly OrderColumn[] = [
  "paid",
  "order",
  "customer",
  "product",
  "kind",
  "base",
  "outcome",
  "notes",
  "rate",
  "rebate",
];
export const REVIEWER_COLUMNS: readonly OrderColumn[] = [
  "paid",
  "order",
  "customer",
  "ambassador",
  "product",
  "base",
  "outcome",
  "notes",
  "rebate",
];
export const CUSTOMER_COLUMNS: readonly OrderColumn[] = [
  "paid",
  "order",
  "product",
  "kind",
  "activeUntil",
  "base",
  "outcome",
  "notes",
  "rate",
  "rebate",
];
