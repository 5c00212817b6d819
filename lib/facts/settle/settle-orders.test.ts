import { describe, expect, test } from "vitest";
import type { RefundRow } from "#lib/facts/fact-kinds.ts";
import {
  asCandidates,
  KNOWN,
  makeOrder,
  makeRefund,
  makeRefundRow,
} from "#lib/facts/testing/make-facts.ts";
import type { Order, Refund } from "#lib/rules/history.ts";
import { settleOrders } from "./settle-orders.ts";

type Given = {
  readonly stored?: { readonly orders?: readonly Order[]; readonly refunds?: readonly Refund[] };
  readonly orders?: readonly Order[];
  readonly refunds?: readonly RefundRow[];
};

function settle({ stored, orders = [], refunds = [] }: Given) {
  return settleOrders({
    stored: { orders: stored?.orders ?? [], refunds: stored?.refunds ?? [] },
    candidates: { orders: asCandidates(orders), refunds: asCandidates(refunds) },
    known: KNOWN,
  });
}

/** What was refused, as `file line column`. */
function refused(given: Given): string[] {
  const { orders, refunds } = settle(given);
  return [...orders.rejects, ...refunds.rejects].map(
    ({ file, line, column }) => `${file} ${line} ${column}`,
  );
}

describe("an order is refused where it names what is not there", () => {
  test.each<[Partial<Order>, string, string, string]>([
    [{ accountId: "a9" }, "account_id", "a9", "names an unknown account"],
    [{ productCode: "p9" }, "product_code", "p9", "names an unknown product"],
    [
      { productCode: "p2", placedAt: 0, paidAt: 9 },
      "product_code",
      "p2",
      "names a product that was not in force yet at 1970-01-01T00:00:00.009Z",
    ],
    [
      { productCode: "p2", placedAt: 9, paidAt: null },
      "product_code",
      "p2",
      "names a product that was not in force yet at 1970-01-01T00:00:00.009Z",
    ],
  ])("%j", (given, column, value, problem) => {
    expect(settle({ orders: [makeOrder(given)] }).orders.rejects).toEqual([
      { file: "orders", line: 2, column, value, reason: `${column} ${problem}` },
    ]);
  });

  test("a product counts from its earliest effective_from on, at paid_at, or placed_at where unpaid", () => {
    const product = { productCode: "p2" };
    expect(refused({ orders: [makeOrder({ ...product, placedAt: 0, paidAt: 10 })] })).toEqual([]);
    expect(refused({ orders: [makeOrder({ ...product, placedAt: 10, paidAt: null })] })).toEqual(
      [],
    );
  });
});

describe("orders of one payment share account and paid_at", () => {
  const first = makeOrder({ paymentId: "x" });
  test.each<[string, Partial<Order>, string[]]>([
    ["the same", {}, []],
    ["another account", { accountId: "a2" }, ["orders 3 payment_id"]],
    ["one instant later", { paidAt: 11 }, ["orders 3 paid_at"]],
    ["unpaid", { paidAt: null }, ["orders 3 paid_at"]],
    ["another payment", { paymentId: "y", accountId: "a2", paidAt: 11 }, []],
    ["no payment", { paymentId: null, accountId: "a2", paidAt: 11 }, []],
  ])("%s", (_, given, expected) => {
    const second = makeOrder({ paymentId: "x", orderId: "o2", ...given });
    expect(refused({ orders: [first, second] })).toEqual(expected);
    const onRecord = refused({ stored: { orders: [first] }, orders: [second] });
    expect(onRecord).toEqual(expected.map((text) => text.replace("3", "2")));
  });

  test("the reason names the other order and what it says", () => {
    const reasonOf = (one: Partial<Order>, other: Partial<Order>) =>
      settle({
        orders: [
          makeOrder({ paymentId: "x", ...one }),
          makeOrder({ paymentId: "x", orderId: "o2", ...other }),
        ],
      }).orders.rejects[0]?.reason;
    const same = "order o1 of the same payment";
    expect(reasonOf({}, { paidAt: 11 })).toBe(
      `paid_at differs from ${same}, which was paid 1970-01-01T00:00:00.010Z`,
    );
    expect(reasonOf({ paidAt: null }, {})).toBe(`paid_at differs from ${same}, which is unpaid`);
    expect(reasonOf({}, { accountId: "a2" })).toBe(
      `payment_id is shared with ${same}, which belongs to account a1`,
    );
  });

  test("orders without a payment id share nothing", () => {
    const orders = [makeOrder({}), makeOrder({ orderId: "o2", accountId: "a2", paidAt: 11 })];
    expect(refused({ orders })).toEqual([]);
  });

  test("two unpaid orders of one payment are one instant", () => {
    const orders = ["o1", "o2"].map((orderId) =>
      makeOrder({ orderId, paymentId: "x", paidAt: null }),
    );
    expect(refused({ orders })).toEqual([]);
  });

  test("corrected together they move, one alone is refused", () => {
    const stored = {
      orders: ["o1", "o2"].map((orderId) => makeOrder({ orderId, paymentId: "x" })),
    };
    const orders = stored.orders.map((order) => ({ ...order, paidAt: 12 }));
    expect(refused({ stored, orders })).toEqual([]);
    expect(refused({ stored, orders: orders.slice(1) })).toEqual(["orders 2 paid_at"]);
  });

  test("where one correction is refused for another reason, its stored version refuses the others", () => {
    const stored = {
      orders: ["o1", "o2"].map((orderId) => makeOrder({ orderId, paymentId: "x" })),
    };
    const [one, other] = stored.orders.map((order) => ({ ...order, paidAt: 12 }));
    if (!one || !other) throw new Error("two orders");
    const orders = [one, { ...other, productCode: "p9" }];
    expect(refused({ stored, orders })).toEqual(["orders 2 paid_at", "orders 3 product_code"]);
  });
});

test("an order that another account has already is refused, and stays where it is", () => {
  const stored = { orders: [makeOrder({})] };
  const { orders } = settle({ stored, orders: [makeOrder({ accountId: "a2" })] });
  expect(orders.rejects).toEqual([
    {
      file: "orders",
      line: 2,
      column: "order_id",
      value: "o1",
      reason: "order_id is an order of account a1 already",
    },
  ]);
  expect(orders.changes).toEqual([]);
});

describe("a refund", () => {
  test.each<[string, Partial<Order>, Partial<RefundRow>, string, string]>([
    ["of an unknown order", {}, { orderId: "o9" }, "order_id", "names an unknown order"],
    ["of an unpaid order", { paidAt: null }, {}, "order_id", "names an order that was not paid"],
    [
      "before the payment",
      {},
      { refundedAt: 9 },
      "refunded_at",
      "is before the payment of its order",
    ],
    [
      "above what was paid",
      {},
      { amount: "10.01" },
      "amount",
      "is more than the 10.00 GBP that is left of its order",
    ],
    [
      "with too many decimals",
      {},
      { amount: "1.005" },
      "amount",
      "has more than the 2 decimals of GBP",
    ],
    [
      "in yen, with decimals",
      { currency: "JPY" },
      { amount: "1.5" },
      "amount",
      "has more than the 0 decimals of JPY",
    ],
    [
      "too large to count",
      { currency: "KWD" },
      { amount: "9007199254740991" },
      "amount",
      "is too large",
    ],
  ])("%s is refused", (_, order, refund, column, problem) => {
    const { refunds } = settle({ orders: [makeOrder(order)], refunds: [makeRefundRow(refund)] });
    expect(refunds.changes).toEqual([]);
    expect(refunds.rejects).toMatchObject([
      { file: "refunds", line: 2, column, reason: `${column} ${problem}` },
    ]);
  });

  test.each<[string, Partial<Order>, Partial<RefundRow>, number]>([
    ["in the instant of the payment", {}, { refundedAt: 10 }, 500],
    ["of everything", {}, { amount: "10" }, 1000],
    ["of 0, on an order that vouchers covered", { paidMinor: 0 }, { amount: "0" }, 0],
    ["in yen", { currency: "JPY" }, { amount: "7" }, 7],
    ["in dinars", { currency: "KWD" }, { amount: "0.007" }, 7],
  ])("%s is taken", (_, order, refund, amountMinor) => {
    const settled = settle({ orders: [makeOrder(order)], refunds: [makeRefundRow(refund)] });
    expect(settled.refunds.rejects).toEqual([]);
    expect(settled.refunds.changes[0]?.fact.amountMinor).toBe(amountMinor);
  });

  test("is measured by what earlier rows and the record leave of the order", () => {
    const rows = ["6", "4.01", "4", "0.01", "0"].map((amount, index) =>
      makeRefundRow({ refundId: `f${index}`, amount }),
    );
    const expected = ["refunds 3 amount", "refunds 5 amount"];
    expect(refused({ orders: [makeOrder({})], refunds: rows })).toEqual(expected);
    const stored = {
      orders: [makeOrder({})],
      refunds: [makeRefund({ refundId: "f0", amountMinor: 600 })],
    };
    expect(refused({ stored, refunds: rows })).toEqual(expected);
    expect(refused({ stored, refunds: rows.slice(1) })).toEqual([
      "refunds 2 amount",
      "refunds 4 amount",
    ]);
  });

  test("of a refused order is refused", () => {
    const given = { orders: [makeOrder({ accountId: "a9" })], refunds: [makeRefundRow({})] };
    expect(refused(given)).toEqual(["orders 2 account_id", "refunds 2 order_id"]);
  });

  test("that moves to another order is measured there and frees the old one", () => {
    const stored = {
      orders: [makeOrder({}), makeOrder({ orderId: "o2", paidMinor: 400 })],
      refunds: [makeRefund({ amountMinor: 1000 })],
    };
    const moved = makeRefundRow({ orderId: "o2", amount: "4" });
    const other = makeRefundRow({ refundId: "f2", amount: "10" });
    expect(refused({ stored, refunds: [moved, other] })).toEqual([]);
    const tooMuch = { ...moved, amount: "4.01" };
    expect(refused({ stored, refunds: [tooMuch, other] })).toEqual([
      "refunds 2 amount",
      "refunds 3 amount",
    ]);
  });
});

describe("a correction of an order that has refunds on record", () => {
  const stored = { orders: [makeOrder({})], refunds: [makeRefund({ amountMinor: 400 })] };
  test.each<[string, Partial<Order>, string[]]>([
    ["to what was refunded", { paidMinor: 400 }, []],
    ["below what was refunded", { paidMinor: 399 }, ["orders 2 paid_amount"]],
    ["paid when it was refunded", { paidAt: 20 }, []],
    ["paid after it was refunded", { paidAt: 21 }, ["orders 2 paid_at"]],
    ["to unpaid", { paidAt: null }, ["orders 2 paid_at"]],
    ["to another currency", { currency: "USD" }, ["orders 2 currency"]],
  ])("%s", (_, given, expected) => {
    expect(refused({ stored, orders: [makeOrder(given)] })).toEqual(expected);
  });

  test("goes with corrections of its refunds", () => {
    const orders = [makeOrder({ paidMinor: 100, paidAt: 30, currency: "JPY" })];
    const refunds = [makeRefundRow({ amount: "100", refundedAt: 30 })];
    const settled = settle({ stored, orders, refunds });
    expect(settled.orders.changes.map(({ fact }) => fact)).toEqual(orders);
    expect(settled.refunds.changes[0]?.fact).toEqual(
      makeRefund({ amountMinor: 100, refundedAt: 30 }),
    );
  });

  test("a refund that says the same in a currency of other places is a change", () => {
    const orders = [makeOrder({ currency: "KWD", paidMinor: 4000 })];
    const settled = settle({ stored, orders, refunds: [makeRefundRow({ amount: "4" })] });
    expect(settled.orders.rejects).toEqual([]);
    expect(settled.refunds.changes[0]?.fact.amountMinor).toBe(4000);
  });

  test("is refused where its refund's own row is refused and the recorded refund stays", () => {
    const orders = [makeOrder({ paidMinor: 399 })];
    const refunds = [makeRefundRow({ amount: "4" })];
    const settled = settle({ stored, orders, refunds });
    expect(settled.orders.rejects.map(({ column }) => column)).toEqual(["paid_amount"]);
    expect(settled.refunds).toEqual({ changes: [], unchanged: 1, rejects: [] });
  });

  test("to a currency that cannot hold the refund is refused, not a crash", () => {
    const odd = { ...stored, refunds: [makeRefund({ amountMinor: 401 })] };
    const orders = [makeOrder({ currency: "JPY" })];
    expect(refused({ stored: odd, orders, refunds: [makeRefundRow({ amount: "4.01" })] })).toEqual([
      "orders 2 currency",
    ]);
  });
});

test("a group without the order of a recorded refund is a mistake of the caller", () => {
  expect(() => settle({ stored: { refunds: [makeRefund({})] } })).toThrow("came without the order");
});

test("rows that are on record change nothing", () => {
  const stored = { orders: [makeOrder({})], refunds: [makeRefund({})] };
  const settled = settle({ stored, orders: stored.orders, refunds: [makeRefundRow({})] });
  expect(settled.orders).toEqual({ changes: [], unchanged: 1, rejects: [] });
  expect(settled.refunds).toEqual({ changes: [], unchanged: 1, rejects: [] });
});
