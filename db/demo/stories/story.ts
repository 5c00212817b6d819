import type { Billing, Channel, Kind } from "#lib/rules/vocabulary.ts";
import type { Outcome } from "#lib/rules/index.ts";
import type { AmbassadorId } from "#db/demo/data/ambassadors.ts";
import type { ProductCode } from "#db/demo/data/products.ts";
import type { DemoCurrency } from "#db/demo/demo-money.ts";

/** A customer written by hand, so that a person can recognise what each order is there to show. */
export type Story = {
  readonly about: string;
  /** Accounts under one real name, unless one says it has another. */
  readonly accounts: readonly StoryAccount[];
};

export type StoryAccount = {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly registered: string;
  /** null: not verified. Without it: the real name that the story is named after, `id` of its first account. */
  readonly realName?: string | null;
  readonly currency?: DemoCurrency;
  readonly referrals?: readonly StoryReferral[];
  readonly orders: readonly StoryOrder[];
};

export type StoryReferral = readonly [by: AmbassadorId, from: string, to?: string];

export type StoryOrder = {
  /** yymmdd-number; its day is the day the order was placed. */
  readonly id: string;
  readonly kind: Kind;
  readonly product: ProductCode;
  /** In the currency's major unit; what is due where unpaid. */
  readonly paid: number;
  /** What the order ends as: the reason for its being here, checked by the tests. */
  readonly shows: Outcome;
} & StoryOrderDetails;

export type StoryOrderDetails = {
  /** Day on which the service paid for ends. */
  readonly until?: string;
  /** Time of day at which it was placed. */
  readonly clock?: string;
  /** Price before vouchers, where there were any. */
  readonly list?: number;
  /** null: not paid. */
  readonly paidAt?: string | null;
  readonly billing?: Billing;
  readonly channel?: Channel;
  /** The order whose payment this one shares. */
  readonly basketOf?: string;
  readonly refunds?: readonly StoryRefund[];
};

export type StoryRefund = readonly [at: string, amount: number, usage?: "consumed"];

export function order(
  id: string,
  kind: Kind,
  product: ProductCode,
  paid: number,
  shows: Outcome,
  details: StoryOrderDetails = {},
): StoryOrder {
  return { id, kind, product, paid, shows, ...details };
}
