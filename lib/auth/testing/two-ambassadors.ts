import type { Account, Order, Referral } from "#lib/rules/index.ts";

/*
 * Two ambassadors with a customer each. The first one's customer also bought before the referral, and
 * has a second account under the same real name that nobody referred.
 */

const day = (month: number) => Date.UTC(2025, month, 1);

function account(accountId: string, identityId: string): Account {
  const registeredAt = Date.UTC(2024, 0, 1);
  return {
    accountId,
    identityId,
    registeredAt,
    displayName: `Name of ${accountId}`,
    country: "CN",
  };
}

function referral(number: 1 | 2): Referral {
  return {
    referralId: `ref-${number}`,
    accountId: `acc-${number}`,
    ambassadorId: `amb-${number}`,
    startsAt: day(5),
    endsAt: null,
  };
}

function order(orderId: string, accountId: string, paidAt: number): Order {
  return {
    orderId,
    accountId,
    productCode: "vm",
    subscriptionId: null,
    kind: "new",
    billing: "subscription",
    channel: "official",
    paymentId: null,
    placedAt: paidAt,
    paidAt,
    activeUntil: null,
    currency: "CNY",
    listMinor: 10_000,
    paidMinor: 10_000,
  };
}

export const TWO_AMBASSADORS = {
  ambassadors: [1, 2].map((number) => ({
    ambassadorId: `amb-${number}`,
    identityId: `idn-amb-${number}`,
    name: `Ambassador ${number}`,
    email: `amb-${number}@example.com`,
  })),
  accounts: [account("acc-1", "idn-1"), account("acc-2", "idn-2"), account("acc-linked", "idn-1")],
  products: [
    {
      productCode: "vm",
      effectiveFrom: null,
      name: "Virtual machine",
      countsAsPurchase: true,
      rebateable: true,
      rateBasisPoints: null,
    },
  ],
  referrals: [referral(1), referral(2)],
  orders: [
    order("ord-before", "acc-1", day(2)),
    order("ord-1", "acc-1", day(6)),
    order("ord-2", "acc-2", day(6)),
    order("ord-linked", "acc-linked", day(6)),
  ],
  refunds: [
    {
      refundId: "rfd-1",
      orderId: "ord-1",
      refundedAt: day(7),
      amountMinor: 1_000,
      usageConsumed: false,
    },
  ],
};
