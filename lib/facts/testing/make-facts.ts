import type { RefundRow } from "#lib/facts/fact-kinds.ts";
import type { Candidate, KnownFacts } from "#lib/facts/settle/candidate.ts";
import type { Account, Order, ProductVersion, Referral, Refund } from "#lib/rules/history.ts";

/** Facts with what a test does not care about filled in. */
export function makeAccount(given: Partial<Account>): Account {
  return {
    accountId: "a1",
    identityId: "i1",
    registeredAt: 0,
    displayName: "",
    country: "",
    ...given,
  };
}

export function makeVersion(given: Partial<ProductVersion>): ProductVersion {
  return {
    productCode: "p1",
    effectiveFrom: null,
    name: "",
    countsAsPurchase: true,
    rebateable: true,
    rateBasisPoints: null,
    ...given,
  };
}

export function makeReferral(given: Partial<Referral>): Referral {
  return {
    referralId: "r1",
    accountId: "a1",
    ambassadorId: "m1",
    startsAt: 0,
    endsAt: null,
    ...given,
  };
}

export function makeOrder(given: Partial<Order>): Order {
  return {
    orderId: "o1",
    accountId: "a1",
    productCode: "p1",
    subscriptionId: null,
    kind: "new",
    billing: "subscription",
    channel: "official",
    paymentId: null,
    placedAt: 0,
    paidAt: 10,
    activeUntil: null,
    currency: "GBP",
    listMinor: 1000,
    paidMinor: 1000,
    ...given,
  };
}

export function makeRefund(given: Partial<Refund>): Refund {
  return {
    refundId: "f1",
    orderId: "o1",
    refundedAt: 20,
    amountMinor: 500,
    usageConsumed: false,
    ...given,
  };
}

export function makeRefundRow(given: Partial<RefundRow>): RefundRow {
  return {
    refundId: "f1",
    orderId: "o1",
    refundedAt: 20,
    amount: "5",
    usageConsumed: false,
    ...given,
  };
}

/** Accounts a1 and a2, ambassadors m1 and m2, product p1 always and p2 from instant 10 on. */
export const KNOWN: KnownFacts = {
  hasAccount: (accountId) => accountId === "a1" || accountId === "a2",
  hasAmbassador: (ambassadorId) => ambassadorId === "m1" || ambassadorId === "m2",
  versionsOf: (productCode) => {
    if (productCode === "p1") return [makeVersion({})];
    return productCode === "p2"
      ? [
          makeVersion({ productCode, effectiveFrom: 30 }),
          makeVersion({ productCode, effectiveFrom: 10 }),
        ]
      : [];
  },
};

/** Candidates on lines 2, 3, ... */
export function asCandidates<Fact>(facts: readonly Fact[]): readonly Candidate<Fact>[] {
  return facts.map((fact, index) => ({ line: index + 2, fact }));
}
