import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { RefundRow } from "#lib/facts/fact-kinds.ts";
import { FACT_FORMATS } from "#lib/facts/formats/fact-formats.ts";
import { formatMoney, toMinor } from "#lib/facts/money.ts";
import type { Reject } from "#lib/facts/reject.ts";
import { findViolations, type GroupFacts } from "#lib/facts/testing/find-violations.ts";
import {
  asCandidates,
  KNOWN,
  makeOrder,
  makeReferral,
  makeRefundRow,
} from "#lib/facts/testing/make-facts.ts";
import type { Order, Referral, Refund } from "#lib/rules/history.ts";
import type { Candidate } from "./candidate.ts";
import { toRefundRow } from "./refund-row.ts";
import { settleOrders } from "./settle-orders.ts";
import { settleReferrals } from "./settle-referrals.ts";
import { splitDuplicates } from "./split-duplicates.ts";

/** The candidates of one import, duplicates split off. */
type Batch = {
  readonly referrals: readonly Candidate<Referral>[];
  readonly orders: readonly Candidate<Order>[];
  readonly refunds: readonly Candidate<RefundRow>[];
};
type Outcome = { readonly facts: GroupFacts; readonly rejects: readonly Reject[] };

const EMPTY: GroupFacts = { referrals: [], orders: [], refunds: [] };
const NO_ROWS: Batch = { referrals: [], orders: [], refunds: [] };
const anyInstant = fc.integer({ min: 0, max: 6 }).map((step) => step * 5);

const anyReferral = fc.record({
  referralId: fc.constantFrom("r1", "r2", "r3"),
  accountId: fc.constantFrom("a1", "a1", "a2", "a9"),
  ambassadorId: fc.constantFrom("m1", "m2", "m9"),
  startsAt: anyInstant,
  length: fc.option(fc.integer({ min: 1, max: 12 }), { nil: null }),
});
const anyOrder = fc.record({
  orderId: fc.constantFrom("o1", "o2", "o3", "o4"),
  accountId: fc.constantFrom("a1", "a1", "a2", "a9"),
  productCode: fc.constantFrom("p1", "p1", "p2"),
  paymentId: fc.constantFrom("x", "y", null),
  paidAt: fc.option(anyInstant, { nil: null }),
  currency: fc.constantFrom("GBP", "GBP", "JPY", "KWD"),
  paidMinor: fc.constantFrom(0, 300, 500),
});
const anyRefund = fc.record({
  refundId: fc.constantFrom("f1", "f2", "f3"),
  orderId: fc.constantFrom("o1", "o1", "o2", "o3"),
  refundedAt: anyInstant,
  amount: fc.constantFrom("0", "1", "2", "3", "0.3", "0.5", "0.25"),
});

const anyBatch: fc.Arbitrary<Batch> = fc
  .record({
    referrals: fc.array(anyReferral, { maxLength: 5 }),
    orders: fc.array(anyOrder, { maxLength: 6 }),
    refunds: fc.array(anyRefund, { maxLength: 6 }),
  })
  .map(({ referrals, orders, refunds }) => ({
    referrals: splitDuplicates(
      FACT_FORMATS.referrals,
      asCandidates(
        referrals.map(({ length, ...given }) =>
          makeReferral({ ...given, endsAt: length === null ? null : given.startsAt + length }),
        ),
      ),
    ).candidates,
    orders: splitDuplicates(FACT_FORMATS.orders, asCandidates(orders.map(makeOrder))).candidates,
    refunds: splitDuplicates(FACT_FORMATS.refunds, asCandidates(refunds.map(makeRefundRow)))
      .candidates,
  }));

function settle(stored: GroupFacts, batch: Batch) {
  const referrals = settleReferrals({
    stored: stored.referrals,
    candidates: batch.referrals,
    known: KNOWN,
  });
  return { referrals, ...settleOrders({ stored, candidates: batch, known: KNOWN }) };
}

/** What is on record after an import, and what was refused. */
function record(stored: GroupFacts, batch: Batch): Outcome {
  const { referrals, orders, refunds } = settle(stored, batch);
  return {
    facts: {
      referrals: supersede(stored.referrals, referrals.changes, ({ referralId }) => referralId),
      orders: supersede(stored.orders, orders.changes, ({ orderId }) => orderId),
      refunds: supersede(stored.refunds, refunds.changes, ({ refundId }) => refundId),
    },
    rejects: [...referrals.rejects, ...orders.rejects, ...refunds.rejects],
  };
}

function supersede<Fact>(
  stored: readonly Fact[],
  changes: readonly Candidate<Fact>[],
  idOf: (fact: Fact) => string,
): readonly Fact[] {
  const byId = new Map(
    [...stored, ...changes.map(({ fact }) => fact)].map((fact) => [idOf(fact), fact]),
  );
  return [...byId.values()].toSorted((one, other) => (idOf(one) < idOf(other) ? -1 : 1));
}

function check(property: (batches: readonly Batch[]) => void): void {
  const anyHistory = fc.array(anyBatch, { minLength: 1, maxLength: 3 });
  fc.assert(fc.property(anyHistory, property), { numRuns: 400 });
}

function recordAll(batches: readonly Batch[]): GroupFacts {
  return batches.reduce((facts, batch) => record(facts, batch).facts, EMPTY);
}

test("whatever is imported after whatever, the record keeps every rule", () => {
  check((batches) => {
    expect(findViolations(recordAll(batches), KNOWN)).toEqual([]);
  });
});

test("the same files twice change nothing and are refused the same", () => {
  check((batches) => {
    const last = batches.at(-1) ?? NO_ROWS;
    const first = record(recordAll(batches.slice(0, -1)), last);
    const again = settle(first.facts, last);
    expect([again.referrals.changes, again.orders.changes, again.refunds.changes]).toEqual([
      [],
      [],
      [],
    ]);
    expect(record(first.facts, last)).toEqual(first);
  });
});

test("every row is a change, unchanged or refused, and once only", () => {
  check((batches) => {
    const last = batches.at(-1) ?? NO_ROWS;
    const settled = settle(recordAll(batches.slice(0, -1)), last);
    for (const kind of ["referrals", "orders", "refunds"] as const) {
      const { changes, unchanged, rejects } = settled[kind];
      const lines = [...changes, ...rejects].map(({ line }) => line);
      expect(new Set(lines).size).toBe(lines.length);
      expect(lines.length + unchanged).toBe(last[kind].length);
    }
  });
});

test("into an empty record, rows are taken by id, refunds by instant first, and exactly those that keep the rules beside the rows taken before", () => {
  check(([batch = NO_ROWS]) => {
    expect(record(EMPTY, batch).facts).toEqual(takeOneByOne(batch));
  });
});

test("the order of rows decides neither what is recorded nor which rows are refused", () => {
  check((batches) => {
    const last = batches.at(-1) ?? NO_ROWS;
    const stored = recordAll(batches.slice(0, -1));
    const turned: Batch = {
      referrals: last.referrals.toReversed(),
      orders: last.orders.toReversed(),
      refunds: last.refunds.toReversed(),
    };
    const [straight, reversed] = [record(stored, last), record(stored, turned)];
    expect(reversed.facts).toEqual(straight.facts);
    expect(sortRejects(reversed.rejects)).toEqual(sortRejects(straight.rejects));
  });
});

test("facts that keep the rules are taken in any order of their rows", () => {
  check((batches) => {
    const facts = recordAll(batches);
    const orderById = new Map(facts.orders.map((order) => [order.orderId, order]));
    const rows = {
      referrals: facts.referrals,
      orders: facts.orders,
      refunds: facts.refunds.map((refund) => toRefundRow(refund, orderById)),
    };
    const turn = facts.orders.length % 3;
    const shuffled = {
      referrals: asCandidates(rotate(rows.referrals, turn)),
      orders: asCandidates(rotate(rows.orders, turn).toReversed()),
      refunds: asCandidates(rotate(rows.refunds, turn)),
    };
    expect(record(EMPTY, shuffled)).toEqual({ facts, rejects: [] });
  });
});

function rotate<Fact>(facts: readonly Fact[], turn: number): readonly Fact[] {
  return [...facts.slice(turn), ...facts.slice(0, turn)];
}

function takeOneByOne(batch: Batch): GroupFacts {
  const referrals: Referral[] = [];
  const orders: Order[] = [];
  const refunds: Refund[] = [];
  const facts = { referrals, orders, refunds };
  const take = <Fact>(list: Fact[], fact: Fact) => {
    list.push(fact);
    if (findViolations(facts, KNOWN).length > 0) list.pop();
  };
  for (const { fact } of sortById(batch.referrals, "referralId")) take(referrals, fact);
  for (const { fact } of sortById(batch.orders, "orderId")) take(orders, fact);
  const refundRows = sortById(batch.refunds, "refundId").toSorted(
    (one, other) => one.fact.refundedAt - other.fact.refundedAt,
  );
  for (const { fact } of refundRows) {
    const currency = orders.find(({ orderId }) => orderId === fact.orderId)?.currency;
    const { amount, ...rest } = fact;
    if (currency && hasRoomFor(amount, currency)) {
      take(refunds, { ...rest, amountMinor: toMinor(amount, currency) });
    }
  }
  return {
    referrals: supersede(referrals, [], ({ referralId }) => referralId),
    orders: supersede(orders, [], ({ orderId }) => orderId),
    refunds: supersede(refunds, [], ({ refundId }) => refundId),
  };
}

function sortById<Field extends string, Fact extends { readonly [Name in Field]: string }>(
  candidates: readonly Candidate<Fact>[],
  field: Field,
): readonly Candidate<Fact>[] {
  return candidates.toSorted((one, other) => (one.fact[field] < other.fact[field] ? -1 : 1));
}

function hasRoomFor(amount: string, currency: string): boolean {
  const decimals = amount.split(".")[1]?.length ?? 0;
  return decimals <= (formatMoney(0, currency).split(".")[1]?.length ?? 0);
}

test("a group settled apart from the others, or recorded before them, ends the same", () => {
  check((batches) => {
    const last = batches.at(-1) ?? NO_ROWS;
    const stored = recordAll(batches.slice(0, -1));
    const whole = record(stored, last);
    const groups = closedGroups(stored, last);
    const apart = groups.map((accounts) =>
      record(pickFacts(stored, accounts), pickBatch(last, accounts)),
    );
    expect(sortRejects(apart.flatMap(({ rejects }) => rejects))).toEqual(
      sortRejects(whole.rejects),
    );
    const [first = new Set<string>()] = groups;
    const partly = record(stored, pickBatch(last, first)).facts;
    const resumed = record(partly, last);
    expect(resumed).toEqual(whole);
  });
});

/** Accounts that share an id with each other, stored or in the batch, joined until none is left to join. */
function closedGroups(stored: GroupFacts, batch: Batch): ReadonlySet<string>[] {
  const orders = [...stored.orders, ...batch.orders.map(({ fact }) => fact)];
  const refunds = [...stored.refunds, ...batch.refunds.map(({ fact }) => fact)];
  const referrals = [...stored.referrals, ...batch.referrals.map(({ fact }) => fact)];
  const links = [
    ...referrals.map(({ accountId, referralId }) => [accountId, `referral ${referralId}`]),
    ...orders.flatMap(({ accountId, orderId, paymentId }) => [
      [accountId, `order ${orderId}`],
      ...(paymentId === null ? [] : [[accountId, `payment ${paymentId}`]]),
    ]),
    ...refunds.map(({ refundId, orderId }) => [`order ${orderId}`, `refund ${refundId}`]),
  ];
  const groups: Set<string>[] = [];
  for (const link of links) {
    const touched = groups.filter((group) => link.some((node) => group.has(node)));
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push(new Set([...link, ...touched.flatMap((group) => [...group])]));
  }
  return groups;
}

function pickFacts(facts: GroupFacts, group: ReadonlySet<string>): GroupFacts {
  return {
    referrals: facts.referrals.filter(({ referralId }) => group.has(`referral ${referralId}`)),
    orders: facts.orders.filter(({ orderId }) => group.has(`order ${orderId}`)),
    refunds: facts.refunds.filter(({ refundId }) => group.has(`refund ${refundId}`)),
  };
}

function pickBatch(batch: Batch, group: ReadonlySet<string>): Batch {
  return {
    referrals: batch.referrals.filter(({ fact }) => group.has(`referral ${fact.referralId}`)),
    orders: batch.orders.filter(({ fact }) => group.has(`order ${fact.orderId}`)),
    refunds: batch.refunds.filter(({ fact }) => group.has(`refund ${fact.refundId}`)),
  };
}

function sortRejects(rejects: readonly Reject[]): readonly Reject[] {
  return rejects.toSorted((one, other) => {
    const [left, right] = [one, other].map(
      ({ file, line }) => `${file} ${String(line).padStart(3)}`,
    );
    return (left ?? "") < (right ?? "") ? -1 : 1;
  });
}
