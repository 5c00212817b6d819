import { expect, test } from "vitest";
import { type IdentityHistory, visibleHistory } from "#lib/rules/index.ts";
import {
  beijing,
  history,
  type Item,
  order,
  referral,
  refund,
} from "#lib/rules/examples/example.ts";
import { AMBASSADOR_2025 } from "#lib/rules/examples/rows.ts";
import { historiesOf, modulePolicies } from "./histories/module-histories.ts";

const POLICIES = modulePolicies([AMBASSADOR_2025]);

/** Referred to ann for half a year, then to bob; a second account of the name is ann's too. */
const CUSTOMER: readonly Item[] = [
  referral("buyer", "ann", "2025-01-01", "2025-07-01"),
  referral("buyer", "bob", "2025-07-01"),
  referral("buyer-2", "ann", "2025-01-01"),
  order("before", "2024-06-01"),
  order("ann's", "2025-02-01"),
  order("ann's unpaid", null, { placed: "2025-03-01" }),
  order("bob's", "2025-08-01"),
  order("of the other account", "2025-02-02", { account: "buyer-2" }),
  refund("before", "2025-02-03", { amount: "1" }),
  refund("ann's", "2025-02-04", { amount: "2" }),
  refund("bob's", "2025-08-02", { amount: "3" }),
];

test("an ambassador sees the account's orders under their own referral, with their refunds", () => {
  const { history: seen } = see(CUSTOMER, "ann", "2025-05-01");
  expect(seen.orders.map(({ orderId }) => orderId)).toEqual(["ann's", "ann's unpaid"]);
  expect(seen.refunds.map(({ amountMinor }) => amountMinor)).toEqual([200]);
  const bobs = see(CUSTOMER, "bob", "2025-09-01").history;
  expect(bobs.orders.map(({ orderId }) => orderId)).toEqual(["bob's"]);
});

test("of accounts, referrals and ambassadors they see what is theirs", () => {
  const { history: seen } = see(CUSTOMER, "ann", "2025-05-01");
  expect(seen.accountIds).toEqual(["buyer"]);
  expect(seen.referrals.map(({ referralId }) => referralId)).toEqual([
    "buyer to ann from 2025-01-01",
  ]);
  expect([...seen.ambassadors.keys()]).toEqual(["ann"]);
});

test("of a real name they see whether it is verified, and whether it is their own", () => {
  expect(see(CUSTOMER, "ann", "2025-05-01").history.identityId).toBe("(verified)");
  const unverified = [
    referral("unverified", "ann", "2025-01-01"),
    order("o", "2025-02-01", { account: "unverified" }),
  ];
  expect(see(unverified, "ann", "2025-05-01", "unverified").history.identityId).toBeNull();
  const own = [
    referral("ann-shop", "ann", "2025-01-01"),
    order("o", "2025-02-01", { account: "ann-shop" }),
  ];
  expect(see(own, "ann", "2025-05-01", "ann-shop").history.identityId).toBe("ann-person");
});

test("an ambassador whom the history does not know sees a verified name, and no ambassador", () => {
  const rows = historyOf(CUSTOMER, "buyer");
  const whom = { accountId: "buyer", ambassadorId: "carl", at: epochMs("2025-05-01") };
  const { history: seen } = visibleHistory(rows, whom, POLICIES);
  expect([seen.identityId, seen.ambassadors.size]).toEqual(["(verified)", 0]);
  const unverified = historyOf([order("o", "2025-02-01", { account: "unverified" })], "unverified");
  const nobody = { accountId: "unverified", ambassadorId: "carl", at: 0 };
  expect(visibleHistory(unverified, nobody, POLICIES).history.identityId).toBeNull();
});

test("the cohort is told from the referral's first record on", () => {
  expect(see(CUSTOMER, "ann", "2025-05-01").cohort).toBe("existing");
  expect(see(CUSTOMER, "ann", "2025-02-01").cohort).toBe("existing");
  expect(see(CUSTOMER, "ann", "2025-01-31").cohort).toBeNull();
});

test("the cohort of another referral is not told", () => {
  const again = [
    referral("buyer", "ann", "2023-01-01", "2023-07-01"),
    referral("buyer", "ann", "2025-01-01"),
    order("first", "2023-02-01"),
  ];
  expect(see(again, "ann", "2023-05-01").cohort).toBe("new");
  expect(see(again, "ann", "2025-05-01").cohort).toBeNull();
  expect(see(again, "ann", "2024-05-01").cohort).toBeNull();
});

test("orders that show no cohort are passed over, for one that does", () => {
  const items = [
    referral("buyer", "ann", "2025-01-01"),
    order("unpaid", null, { placed: "2025-01-15" }),
    order("trial", "2025-01-20", { product: "trial" }),
    order("anchor", "2025-02-01"),
  ];
  expect(see(items, "ann", "2025-01-25").cohort).toBeNull();
  expect(see(items, "ann", "2025-05-01").cohort).toBe("new");
});

function see(items: readonly Item[], ambassadorId: string, when: string, accountId = "buyer") {
  const whom = { accountId, ambassadorId, at: epochMs(when) };
  return visibleHistory(historyOf(items, accountId), whom, POLICIES);
}

function historyOf(items: readonly Item[], accountId: string): IdentityHistory {
  const found = historiesOf(history(...items)).find(({ accountIds }) =>
    accountIds.includes(accountId),
  );
  if (found === undefined) throw new Error("the account is somebody's");
  return found;
}

function epochMs(when: string): number {
  return Temporal.Instant.from(beijing(when)).epochMilliseconds;
}
