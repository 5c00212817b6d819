import type { Tx } from "#db/client/transaction.ts";
import {
  makeAccount,
  makeOrder,
  makeReferral,
  makeVersion,
} from "#lib/facts/testing/make-facts.ts";
import { type GivenFacts, recordFacts } from "#lib/decisions/record-facts.ts";
import type { Origin } from "#lib/decisions/store/append-facts.ts";
import type { Ambassador } from "#lib/rules/index.ts";

export const DAY = 86_400_000;
/** 2026-01-01T00:00:00Z */
export const START = 1_767_225_600_000;

export const BY_TEST: Origin = {
  source: "correction",
  recordedBy: "test",
  importId: null,
  cause: "correction",
  recordedAt: null,
};

export function makeAmbassador(id: string, identityId = `${id}-person`): Ambassador {
  return { ambassadorId: id, identityId, name: id, email: `${id}@example.com` };
}

/** An order paid so many days after START. */
export function orderOnDay(day: number, given: Parameters<typeof makeOrder>[0]) {
  const at = START + day * DAY;
  return makeOrder({ placedAt: at, paidAt: at, ...given });
}

/**
 * Ann referred `ann-1` and, with a second account of the same person, `ann-2`; Bob referred `bob-1`.
 * `ann-1` bought before the referral and under it, and has an unpaid order; `lone` is nobody's.
 */
export const SMALL_PROGRAMME: GivenFacts = {
  ambassadors: [makeAmbassador("ann"), makeAmbassador("bob")],
  products: [makeVersion({ productCode: "p1" }), makeVersion({ productCode: "p2" })],
  accounts: [
    makeAccount({ accountId: "ann-1", identityId: "x" }),
    makeAccount({ accountId: "ann-2", identityId: "x" }),
    makeAccount({ accountId: "bob-1", identityId: "y" }),
    makeAccount({ accountId: "lone", identityId: null }),
  ],
  referrals: [
    makeReferral({
      referralId: "r-ann-1",
      accountId: "ann-1",
      ambassadorId: "ann",
      startsAt: START,
    }),
    makeReferral({
      referralId: "r-ann-2",
      accountId: "ann-2",
      ambassadorId: "ann",
      startsAt: START,
    }),
    makeReferral({
      referralId: "r-bob-1",
      accountId: "bob-1",
      ambassadorId: "bob",
      startsAt: START,
    }),
  ],
  orders: [
    orderOnDay(-9, { orderId: "ann-1-early", accountId: "ann-1" }),
    orderOnDay(1, { orderId: "ann-1-paid", accountId: "ann-1", productCode: "p2" }),
    orderOnDay(2, { orderId: "ann-1-unpaid", accountId: "ann-1", paidAt: null }),
    orderOnDay(3, { orderId: "ann-2-paid", accountId: "ann-2" }),
    orderOnDay(1, { orderId: "bob-1-paid", accountId: "bob-1" }),
    orderOnDay(1, { orderId: "lone-paid", accountId: "lone" }),
  ],
  refunds: [
    {
      refundId: "f-ann-1",
      orderId: "ann-1-paid",
      refundedAt: START + 5 * DAY,
      amount: "1",
      usageConsumed: true,
    },
    {
      refundId: "f-bob-1",
      orderId: "bob-1-paid",
      refundedAt: START + 5 * DAY,
      amount: "1",
      usageConsumed: true,
    },
  ],
};

export async function recordSmallProgramme(tx: Tx): Promise<void> {
  await recordFacts(tx, SMALL_PROGRAMME, BY_TEST);
}
