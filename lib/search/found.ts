import type { Verdict } from "#lib/rules/index.ts";

export type FoundCustomer = { readonly accountId: string; readonly name: string };

export type FoundOrder = {
  readonly accountId: string;
  readonly orderId: string;
  readonly customerName: string;
  readonly productName: string;
  readonly verdict: Verdict;
  /** When it was paid, or placed where it is unpaid. */
  readonly listedAt: number;
};

/** What a search from anywhere in the app leads to. */
export type Found = {
  readonly customers: readonly FoundCustomer[];
  readonly orders: readonly FoundOrder[];
};
