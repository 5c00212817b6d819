import type { Account, Order, Referral, Refund } from "#lib/rules/history.ts";

/** What one customer adds to the programme. */
export type CustomerFacts = {
  readonly accounts: readonly Account[];
  readonly referrals: readonly Referral[];
  readonly orders: readonly Order[];
  readonly refunds: readonly Refund[];
};
