import { expect, test } from "vitest";
import { applyChanges, type FactChange, type IdentityHistory } from "#lib/rules/index.ts";
import {
  history,
  type Item,
  order,
  product,
  referral,
  refund,
} from "#lib/rules/examples/example.ts";
import { historiesOf } from "./histories/module-histories.ts";

const ROWS: readonly Item[] = [
  product("vm", { from: "2025-03-01", rate: 500 }),
  referral("buyer", "ann", "2025-01-01", "2025-06-01", "r1"),
  referral("buyer-2", "bob", "2025-01-01", undefined, "r2"),
  order("o1", "2025-02-01"),
  order("o2", "2025-02-02"),
  order("o3", "2025-02-03", { account: "buyer-2" }),
  refund("o1", "2025-02-04", { id: "f1", amount: "1" }),
  refund("o2", "2025-02-05", { id: "f2", amount: "2" }),
  refund("o3", "2025-02-06", { id: "f3", amount: "3" }),
];
const BEFORE = historyOf(ROWS);
const [o1, f1, r1] = [firstOf(BEFORE.orders), firstOf(BEFORE.refunds), firstOf(BEFORE.referrals)];

test("an order takes the place of the one with its id, or is added", () => {
  const changed = after({ of: "order", order: { ...o1, listMinor: 7 } });
  expect(listed(changed.orders)).toEqual(["o2", "o3", "o1"]);
  expect(changed.orders.at(-1)?.listMinor).toBe(7);
  const added = after({ of: "order", order: { ...o1, orderId: "o4" } });
  expect(listed(added.orders)).toEqual(["o1", "o2", "o3", "o4"]);
});

test("a refund takes the place of the one with its id, or is added", () => {
  const changed = after({ of: "refund", refund: { ...f1, amountMinor: 7 } });
  expect(changed.refunds.map(({ amountMinor }) => amountMinor)).toEqual([200, 300, 7]);
  const added = after({ of: "refund", refund: { ...f1, refundId: "f4" } });
  expect(added.refunds.map(({ refundId }) => refundId)).toEqual(["f1", "f2", "f3", "f4"]);
});

test("a referral takes the place of the one with its id, or is added", () => {
  const changed = after({ of: "referral", referral: { ...r1, endsAt: 7 } });
  expect(changed.referrals.map(({ endsAt }) => endsAt)).toEqual([null, 7]);
  const added = after({ of: "referral", referral: { ...r1, referralId: "r3" } });
  expect(added.referrals.map(({ referralId }) => referralId)).toEqual(["r1", "r2", "r3"]);
});

test("a version of a product takes the place of the one from its instant, or is added", () => {
  const versions = BEFORE.products.get("vm") ?? [];
  const dated = firstOf(versions.filter(({ effectiveFrom }) => effectiveFrom !== null));
  const changed = after({ of: "product", product: { ...dated, rateBasisPoints: 7 } });
  expect(rates(changed, "vm")).toEqual([null, 7]);
  const added = after({ of: "product", product: { ...dated, effectiveFrom: 7 } });
  expect(rates(added, "vm")).toEqual([null, 500, 500]);
  const unknown = after({ of: "product", product: { ...dated, productCode: "gpu" } });
  expect(rates(unknown, "gpu")).toEqual([500]);
  expect(rates(unknown, "db")).toEqual([null]);
});

test("an order that should not have been there goes with its refunds", () => {
  const changed = after({ of: "no-order", orderId: "o1" });
  expect(listed(changed.orders)).toEqual(["o2", "o3"]);
  expect(changed.refunds.map(({ refundId }) => refundId)).toEqual(["f2", "f3"]);
});

test("a refund that should not have been there goes alone", () => {
  const changed = after({ of: "no-refund", refundId: "f1" });
  expect(changed.refunds.map(({ refundId }) => refundId)).toEqual(["f2", "f3"]);
  expect(changed.orders).toEqual(BEFORE.orders);
});

test("an account under a name of its own takes its rows along, and the others stay behind", () => {
  const moved = after({ of: "identity", accountId: "buyer", identityId: "own" });
  expect([moved.identityId, moved.accountIds]).toEqual(["own", ["buyer"]]);
  expect(moved.referrals.map(({ referralId }) => referralId)).toEqual(["r1"]);
  expect(listed(moved.orders)).toEqual(["o1", "o2"]);
  expect(moved.refunds.map(({ refundId }) => refundId)).toEqual(["f1", "f2"]);
});

test("another account that moves away leaves the rest as it was", () => {
  const left = after({ of: "identity", accountId: "buyer-2", identityId: "own" });
  expect([left.identityId, left.accountIds]).toEqual(["buyer-person", ["buyer"]]);
  expect(left.referrals.map(({ referralId }) => referralId)).toEqual(["r1"]);
  expect(listed(left.orders)).toEqual(["o1", "o2"]);
  expect(left.refunds.map(({ refundId }) => refundId)).toEqual(["f1", "f2"]);
});

test("changes are made one after the other, and the history given stays as it is", () => {
  const copy = structuredClone({ ...BEFORE });
  const changed = applyChanges(
    BEFORE,
    [
      { of: "order", order: { ...o1, orderId: "o4" } },
      { of: "no-order", orderId: "o4" },
      { of: "no-refund", refundId: "f1" },
    ],
    "buyer",
  );
  expect(listed(changed.orders)).toEqual(["o1", "o2", "o3"]);
  expect(changed.refunds).toHaveLength(2);
  expect(BEFORE).toEqual(copy);
});

function after(change: FactChange): IdentityHistory {
  return applyChanges(BEFORE, [change], "buyer");
}

function listed(orders: IdentityHistory["orders"]): string[] {
  return orders.map(({ orderId }) => orderId);
}

function rates({ products }: IdentityHistory, code: string): (number | null)[] {
  return (products.get(code) ?? []).map(({ rateBasisPoints }) => rateBasisPoints);
}

function historyOf(items: readonly Item[]): IdentityHistory {
  return firstOf(
    historiesOf(history(...items)).filter(({ identityId }) => identityId === "buyer-person"),
  );
}

function firstOf<T>(rows: readonly T[]): T {
  const [first] = rows;
  if (first === undefined) throw new Error("there is one");
  return first;
}
