import type { Billing, Channel, Kind } from "./vocabulary.ts";

/*
 * The facts of section 2 after parsing. Instants are epoch milliseconds, money is integer minor units
 * of the order's currency, rates are basis points; null stands for an empty column.
 */

export type Account = {
  readonly accountId: string;
  /** null: the real name is not verified yet. */
  readonly identityId: string | null;
  readonly registeredAt: number;
  readonly displayName: string;
  readonly country: string;
};

export type Ambassador = {
  readonly ambassadorId: string;
  readonly identityId: string;
  readonly name: string;
  readonly email: string;
};

export type ProductVersion = {
  readonly productCode: string;
  /** null: in force from the beginning of time. */
  readonly effectiveFrom: number | null;
  readonly name: string;
  readonly countsAsPurchase: boolean;
  readonly rebateable: boolean;
  /** null: the policy's cap. */
  readonly rateBasisPoints: number | null;
};

export type Referral = {
  readonly referralId: string;
  readonly accountId: string;
  readonly ambassadorId: string;
  readonly startsAt: number;
  /** Exclusive; null: still open. */
  readonly endsAt: number | null;
};

export type Order = {
  readonly orderId: string;
  readonly accountId: string;
  readonly productCode: string;
  readonly subscriptionId: string | null;
  readonly kind: Kind;
  readonly billing: Billing;
  readonly channel: Channel;
  readonly paymentId: string | null;
  readonly placedAt: number;
  /** null: unpaid; paidMinor is then what is due. */
  readonly paidAt: number | null;
  /** Exclusive end of the service paid for; null: no coverage beyond the purchase itself. */
  readonly activeUntil: number | null;
  readonly currency: string;
  readonly listMinor: number;
  readonly paidMinor: number;
};

export type Refund = {
  readonly refundId: string;
  readonly orderId: string;
  readonly refundedAt: number;
  readonly amountMinor: number;
  readonly usageConsumed: boolean;
};

/**
 * A span in which an identity has a purchase record in the sense of the pay-as-you-go burn: paid before
 * an instant t and not voided at or before it, so `after < t < before`. Both ends are exclusive.
 */
export type RecordInterval = {
  readonly after: number;
  /** null: never voided. */
  readonly before: number | null;
};

/** What a history knows of an ambassador: the one fact that crosses identities (section 4). */
export type AmbassadorFacts = {
  readonly identityId: string;
  readonly recordIntervals: readonly RecordInterval[];
};

/**
 * Everything that decides the orders of one real-name identity. An account whose real name is not
 * verified is an identity of its own (section 2), with `identityId` null and exactly one account.
 * Rows may come in any order. Precondition: rows keep the rules of section 2.
 */
export type IdentityHistory = {
  readonly identityId: string | null;
  readonly accountIds: readonly string[];
  readonly referrals: readonly Referral[];
  readonly orders: readonly Order[];
  readonly refunds: readonly Refund[];
  /** By product code: every version of each product that an order names, in any order. */
  readonly products: ReadonlyMap<string, readonly ProductVersion[]>;
  /** By ambassador id: every ambassador that a referral names. */
  readonly ambassadors: ReadonlyMap<string, AmbassadorFacts>;
};

/** Rows of every kind of fact: a whole programme's. They keep the rules of section 2. */
export type ProgrammeFacts = {
  readonly accounts: readonly Account[];
  readonly ambassadors: readonly Ambassador[];
  readonly products: readonly ProductVersion[];
  readonly referrals: readonly Referral[];
  readonly orders: readonly Order[];
  readonly refunds: readonly Refund[];
};
