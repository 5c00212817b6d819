import type { Account, Referral } from "#lib/rules/history.ts";
import type { DemoCurrency } from "#db/demo/demo-money.ts";

/** Spans in which an account buys and renews; between them it is gone. */
export type ActiveSpan = { readonly from: number; readonly to: number };

export type PlannedAccount = {
  readonly account: Account;
  readonly referrals: readonly Referral[];
  readonly currency: DemoCurrency;
  /** Of its orders, against those of a small customer. */
  readonly size: number;
  readonly spans: readonly ActiveSpan[];
};
