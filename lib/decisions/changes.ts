import type { Account, Ambassador, Order, ProductVersion, Referral } from "#lib/rules/index.ts";
import type { Change } from "./store/append-facts.ts";
import type { Retraction } from "./store/retract-facts.ts";
import type { StoredRefund } from "./store/refund-table.ts";

/** Facts to be recorded together; they keep the rules of section 2 with what is on record. */
export type Changes = {
  readonly accounts: readonly Change<Account>[];
  readonly ambassadors: readonly Change<Ambassador>[];
  readonly products: readonly Change<ProductVersion>[];
  readonly referrals: readonly Change<Referral>[];
  readonly orders: readonly Change<Order>[];
  readonly refunds: readonly Change<StoredRefund>[];
  /** Facts that are on record and never were so. */
  readonly retractions: readonly Retraction[];
};

export const NO_CHANGES: Changes = {
  accounts: [],
  ambassadors: [],
  products: [],
  referrals: [],
  orders: [],
  refunds: [],
  retractions: [],
};

export function countChanges(changes: Changes): number {
  return Object.values(changes).reduce((sum, list) => sum + list.length, 0);
}
