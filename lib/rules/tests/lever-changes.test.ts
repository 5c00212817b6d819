import { describe, expect, test } from "vitest";
import { explain, type IdentityHistory, LEVERS, POSSIBILITIES } from "#lib/rules/index.ts";
import type { LeverId } from "#lib/rules/levers.ts";
import {
  type Bench,
  ofAnotherProduct,
  payAt,
  recordsBefore,
  undone,
  underOwnName,
  without,
} from "#lib/rules/lever-changes.ts";
import {
  account,
  beijing,
  history,
  type Item,
  order,
  product,
  referral,
  refund,
} from "#lib/rules/examples/example.ts";
import { AMBASSADOR_2025 } from "#lib/rules/examples/rows.ts";
import { historiesOf, modulePolicies } from "./histories/module-histories.ts";

const POLICIES = modulePolicies([AMBASSADOR_2025]);
const PAID = epochMs("2025-06-01");

describe("the records before an order", () => {
  const items = [
    order("vm", "2025-01-01"),
    order("db", "2025-02-01", { product: "db" }),
    order("trial", "2025-02-02", { product: "trial" }),
    order("voided", "2025-02-03"),
    refund("voided", "2025-02-04"),
    order("mate", "2025-06-01", { payment: "p", placed: "2025-05-01" }),
    order("o", "2025-06-01", { payment: "p" }),
    order("later", "2025-07-01"),
  ];

  test("are those that precede it, in history order", () => {
    expect(ids(recordsBefore(benchOf(items), "o", null))).toEqual(["vm", "db"]);
    expect(ids(recordsBefore(benchOf(items), "o", "vm"))).toEqual(["vm"]);
  });

  test("are none for an order that is not there", () => {
    expect(recordsBefore(benchOf(items), "nobody's", null)).toEqual([]);
    expect(recordsBefore(benchOf(items), undefined, null)).toEqual([]);
  });
});

describe("paying at another instant", () => {
  const placed = { payment: "p", placed: "2025-03-01" };
  const items = [
    order("o", "2025-06-01", placed),
    order("mate", "2025-06-01", { payment: "p", placed: "2025-04-01" }),
    order("alone", "2025-05-01"),
    refund("mate", "2025-07-01", { amount: "1" }),
    refund("alone", "2025-05-02", { amount: "1" }),
  ];
  const pay = (id: string, when: string) => {
    const { history: rows } = benchOf(items);
    const changes = payAt(rows, orderIn(rows, id), epochMs(when));
    return changes?.map((change) => change.of === "order" && change.order.orderId) ?? null;
  };

  test("takes the whole payment along, and no other order", () => {
    expect(pay("o", "2025-04-01")).toEqual(["o", "mate"]);
    expect(pay("alone", "2025-05-01")).toEqual(["alone"]);
  });

  test("is not before any of them was placed, nor after any was refunded", () => {
    expect(pay("o", "2025-03-31")).toBeNull();
    expect(pay("o", "2025-07-01")).toEqual(["o", "mate"]);
    expect(pay("o", "2025-07-02")).toBeNull();
  });
});

describe("another product", () => {
  test("is one that nobody has bought, counts and takes part", () => {
    const bench = benchOf([order("o", "2025-06-01")]);
    expect(ofAnotherProduct(bench)).toEqual([
      {
        of: "product",
        product: {
          productCode: "another-product",
          effectiveFrom: null,
          name: "another-product",
          countsAsPurchase: true,
          rebateable: true,
          rateBasisPoints: null,
        },
      },
      { of: "order", order: { ...bench.order, productCode: "another-product" } },
    ]);
  });

  test("has a name that is not taken", () => {
    const taken = [product("another-product"), product("another-product-2")];
    const [change] = ofAnotherProduct(benchOf([...taken, order("o", "2025-06-01")]));
    expect(change).toMatchObject({ product: { productCode: "another-product-3" } });
    const [second] = ofAnotherProduct(benchOf([...taken.slice(0, 1), order("o", "2025-06-01")]));
    expect(second).toMatchObject({ product: { productCode: "another-product-2" } });
  });
});

test("without nothing there is no change", () => {
  expect(without([])).toBeNull();
  expect(undone(benchOf([order("o", "2025-06-01")]), [])).toBeNull();
});

test("an order undone loses its refunds and gets one in full, as the order in hand was paid", () => {
  const bench = benchOf([
    order("old", "2025-01-01", { paid: "80" }),
    order("older", "2025-01-01"),
    refund("old", "2025-01-02", { id: "r1", amount: "1", consumed: true }),
    refund("old", "2025-01-03", { id: "r2", amount: "1" }),
    refund("older", "2025-01-03", { id: "undone-old", amount: "1" }),
    order("o", "2025-06-01"),
  ]);
  expect(undone(bench, [orderIn(bench.history, "old")])).toEqual([
    { of: "no-refund", refundId: "r1" },
    { of: "no-refund", refundId: "r2" },
    {
      of: "refund",
      refund: {
        refundId: "undone-old-2",
        orderId: "old",
        refundedAt: PAID,
        amountMinor: 8000,
        usageConsumed: false,
      },
    },
  ]);
});

test("a name of one's own is nobody's, neither the customer's nor an ambassador's", () => {
  expect(underOwnName(benchOf([order("o", "2025-06-01")]))).toEqual([
    { of: "identity", accountId: "buyer", identityId: "own-name" },
  ]);
  const rows = benchOf([order("o", "2025-06-01")]);
  const ann = { identityId: "own-name-2", recordIntervals: [] };
  const taken: Bench = {
    ...rows,
    history: { ...rows.history, identityId: "own-name", ambassadors: new Map([["ann", ann]]) },
  };
  expect(underOwnName(taken)).toMatchObject([{ identityId: "own-name-3" }]);
});

describe("a lever", () => {
  test("has a possibility from the closed list", () => {
    expect(LEVERS.filter(({ possibility }) => !POSSIBILITIES.includes(possibility))).toEqual([]);
  });

  test("is not pulled where it changes nothing", () => {
    const asNew = benchOf([order("o", "2025-06-01", { kind: "new" })]);
    const asRenewal = benchOf([order("o", "2025-06-01", { kind: "renewal" })]);
    expect(pull("as-new-order", asNew)).toBeNull();
    expect(pull("as-new-order", asRenewal)).toMatchObject([{ order: { kind: "new" } }]);
    expect(pull("as-renewal", asRenewal)).toBeNull();
    expect(pull("as-renewal", asNew)).toMatchObject([{ order: { kind: "renewal" } }]);
  });

  test("of another product needs a price: a cent is one", () => {
    const free = benchOf([order("o", "2025-06-01", { list: "0", paid: "0" })]);
    const cent = benchOf([order("o", "2025-06-01", { list: "0.01", paid: "0.01" })]);
    expect(pull("other-product-counts", free)).toBeNull();
    expect(pull("other-product-counts", cent)).toHaveLength(2);
  });

  test("by subscription changes the billing of the order that burned", () => {
    const bench = benchOf([
      order("ann's own", "2025-01-01", { account: "ann-shop" }),
      order("o", "2025-06-01", { payg: true }),
    ]);
    expect(pull("by-subscription", bench)).toEqual([
      { of: "order", order: { ...bench.order, billing: "subscription" } },
    ]);
    expect(pull("by-subscription", benchOf([order("o", "2025-06-01")]))).toBeNull();
  });

  test("of a name of one's own needs other accounts under the name", () => {
    const alone = [
      account("single", "single-person"),
      referral("single", "ann", "2025-01-01"),
      order("o", "2025-06-01", { account: "single" }),
    ];
    expect(pull("name-not-shared", benchOf(alone))).toBeNull();
    expect(pull("name-not-shared", benchOf([order("o", "2025-06-01")]))).toHaveLength(1);
  });
});

describe("a lever of the referral", () => {
  const paid = (...items: readonly Item[]) =>
    benchOf([...items, order("o", "2025-06-01", { placed: "2025-01-10" })]);
  const early = referral("buyer", "ann", "2025-01-01", "2025-02-01");
  const late = referral("buyer", "bob", "2025-03-01", "2025-05-01");
  const future = referral("buyer", "ann", "2025-09-01");
  const further = referral("buyer", "bob", "2026-09-01");

  test("that began earlier is the first that was still to come", () => {
    const first = pull("referral-began-earlier", paid(further, future));
    expect(first).toMatchObject([{ referral: { referralId: future.row.referral_id } }]);
    expect(first).toMatchObject([{ referral: { startsAt: PAID } }]);
    expect(pull("referral-began-earlier", paid(early, future))).toBeNull();
    expect(pull("referral-began-earlier", paid(early))).toBeNull();
    const starting = referral("buyer", "ann", "2025-06-01");
    expect(pull("referral-began-earlier", paid(starting))).toBeNull();
  });

  test("that ended later is the last that began, up to the next", () => {
    const last = pull("referral-ended-later", paid(further, future, late, early));
    expect(last).toMatchObject([
      { referral: { referralId: late.row.referral_id, endsAt: PAID + 1000 } },
    ]);
    expect(pull("referral-ended-later", paid(future))).toBeNull();
    const soon = referral("buyer", "ann", "2025-06-01T12:00:00.200+08:00", "2025-06-02");
    expect(pull("referral-ended-later", paid(further, soon, late))).toMatchObject([
      { referral: { referralId: late.row.referral_id, endsAt: PAID + 200 } },
    ]);
    const starting = referral("buyer", "ann", "2025-06-01", "2025-06-02");
    expect(pull("referral-ended-later", paid(late, starting))).toMatchObject([
      { referral: { referralId: starting.row.referral_id } },
    ]);
  });

  test("within which the order is paid is the last that began, where the order was placed by then", () => {
    const within = pull("paid-within-referral", paid(early, late, future));
    const endOfLate = epochMs("2025-05-01");
    expect(within).toMatchObject([{ order: { orderId: "o", paidAt: endOfLate - 1000 } }]);
    expect(pull("paid-within-referral", paid(future))).toBeNull();
    expect(
      pull("paid-within-referral", paid(early, referral("buyer", "bob", "2025-03-01"))),
    ).toBeNull();
    const starting = referral("buyer", "ann", "2025-06-01", "2025-07-01");
    expect(pull("paid-within-referral", paid(late, starting))).toMatchObject([
      { order: { paidAt: epochMs("2025-07-01") - 1000 } },
    ]);
  });

  test.for([
    ["the second in which it ends", "2025-04-01T00:00:00+08:00", "2025-04-01T00:00:01+08:00", true],
    [
      "less than the second it lasts",
      "2025-04-01T00:00:00+08:00",
      "2025-04-01T00:00:00.999+08:00",
      false,
    ],
  ] as const)("is paid within %s or not", ([, from, to, isPossible]) => {
    const changes = pull("paid-within-referral", paid(referral("buyer", "ann", from, to)));
    expect(changes !== null).toBe(isPossible);
  });

  test.for([
    ["a second before its end", "2025-04-30T11:59:59+08:00", true],
    ["later", "2025-04-30T11:59:59.001+08:00", false],
  ] as const)("may be paid within where the order was placed %s", ([, placed, isPossible]) => {
    const bench = benchOf([
      referral("buyer", "ann", "2025-03-01", "2025-04-30"),
      order("o", "2025-06-01", { placed }),
    ]);
    expect(pull("paid-within-referral", bench) !== null).toBe(isPossible);
  });
});

function pull(id: LeverId, bench: Bench) {
  return LEVERS.find((lever) => lever.id === id)?.pull(bench);
}

/** The order `o` of these rows, or the first there is. */
function benchOf(items: readonly Item[]): Bench {
  const rows = historiesOf(history(...items)).find(({ orders }) =>
    orders.some(({ orderId }) => orderId === "o" || orderId === "alone"),
  );
  if (rows === undefined) throw new Error("o is somebody's");
  const inHand = rows.orders.find(({ orderId }) => orderId === "o") ?? rows.orders[0];
  if (inHand === undefined) throw new Error("there is an order");
  const explanation = explain(rows, inHand.orderId, POLICIES);
  if (explanation === null) throw new Error("the order is explained");
  const at = inHand.paidAt ?? inHand.placedAt;
  return { history: rows, order: inHand, at, explanation, policies: POLICIES, knownAt: at };
}

function orderIn({ orders }: IdentityHistory, id: string) {
  const found = orders.find(({ orderId }) => orderId === id);
  if (found === undefined) throw new Error(`${id} is there`);
  return found;
}

function ids(orders: readonly { readonly orderId: string }[]): string[] {
  return orders.map(({ orderId }) => orderId);
}

function epochMs(when: string): number {
  return Temporal.Instant.from(beijing(when)).epochMilliseconds;
}
