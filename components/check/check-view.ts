import type { CheckAnswer } from "#lib/check/check-order.ts";
import type { CheckOptions } from "#lib/check/load-check-options.ts";
import type { ReadTerms } from "#lib/check/read-terms.ts";

/** A check as a page shows it. */
export type CheckView = {
  /** The page that holds the check, where its form leads. */
  readonly action: string;
  readonly options: CheckOptions;
  readonly terms: ReadTerms;
  /** The first day that can be asked about. */
  readonly firstDay: string;
  /** On a customer's own page the customer is no blank. */
  readonly isOneCustomer: boolean;
  readonly isReviewer: boolean;
  /** null: the product is not sold on that day. */
  readonly answer: CheckAnswer | null;
};

/** The address of the same check with other terms. */
export function checkHref(
  { action, terms, isOneCustomer }: Pick<CheckView, "action" | "terms" | "isOneCustomer">,
  other: Partial<Pick<ReadTerms, "productCode" | "kind" | "billing">>,
): string {
  const { productCode, kind, billing } = { ...terms, ...other };
  const query = new URLSearchParams({
    ...(isOneCustomer ? {} : { customer: terms.accountId }),
    product: productCode,
    kind,
    billing,
    day: terms.day,
    currency: terms.currency,
    amount: terms.amount,
  });
  return `${action}?${query}`;
}
