import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { readRows } from "#db/client/read-rows.ts";
import { runTransaction, type Tx } from "#db/client/transaction.ts";
import { withSystem } from "#db/client/with-system.ts";
import { useTestDatabase } from "#db/testing/use-test-database.ts";
import { makeAccount, makeReferral, makeVersion } from "#lib/facts/testing/make-facts.ts";
import { AMBASSADOR_2025 } from "#lib/rules/index.ts";
import { factsDigest } from "./facts-digest.ts";
import { loadHistoryOfAccount } from "./load-histories.ts";
import { publishBuiltIn } from "./open-programme.ts";
import { publishPolicies } from "./publish-policies.ts";
import { FactsRefusedError, type GivenFacts, recordFacts } from "./record-facts.ts";
import { exportText } from "./testing/export-text.ts";
import { listDisagreements } from "./testing/list-disagreements.ts";
import { BY_TEST, DAY, makeAmbassador, orderOnDay, START } from "./testing/small-programme.ts";

const database = useTestDatabase();
beforeAll(async () => {
  await publishBuiltIn(database.get());
  await record({
    products: [makeVersion({ productCode: "p1" }), makeVersion({ productCode: "p2" })],
  });
});

function record(given: GivenFacts, cause: "correction" | "refund" = "correction") {
  return withSystem((tx) => recordFacts(tx, given, { ...BY_TEST, cause }));
}

/** Version, outcome and cause of every version of the decision on an order. */
async function versionsOf(orderId: string): Promise<readonly string[]> {
  const rows = await withSystem((tx) =>
    readRows(
      tx,
      sql`select version || ' ' || coalesce(class, reason) || ' ' || cause from decisions
        where order_id = ${orderId} order by version`,
    ),
  );
  return rows.map((row) => row[0] ?? "");
}

/** An ambassador and a customer of theirs with an account, each test its own. */
async function recordCustomer(name: string, identityId: string | null = `${name}-person`) {
  await record({
    ambassadors: [makeAmbassador(`${name}-amb`)],
    accounts: [makeAccount({ accountId: name, identityId })],
    referrals: [
      makeReferral({
        referralId: `${name}-ref`,
        accountId: name,
        ambassadorId: `${name}-amb`,
        startsAt: START,
      }),
    ],
  });
}

const fullRefund = (refundId: string, orderId: string) => ({
  refundId,
  orderId,
  refundedAt: START + 5 * DAY,
  amount: "10",
  usageConsumed: false,
});

describe("recording a fact decides its identity in the same transaction", () => {
  it("a refund that comes later refuses its order and makes the next one the first", async () => {
    await recordCustomer("late");
    await record({
      orders: [
        orderOnDay(1, { orderId: "late-1", accountId: "late" }),
        orderOnDay(9, { orderId: "late-2", accountId: "late" }),
      ],
    });
    expect(await versionsOf("late-2")).toEqual(["1 NEW_PURCHASE correction"]);
    await record({ refunds: [fullRefund("late-f", "late-1")] }, "refund");
    expect(await versionsOf("late-1")).toEqual([
      "1 FIRST_PURCHASE correction",
      "2 REFUNDED refund",
    ]);
    expect(await versionsOf("late-2")).toEqual([
      "1 NEW_PURCHASE correction",
      "2 FIRST_PURCHASE refund",
    ]);
  });

  it("an unverified account that is linked late is decided with its identity, and so are the others", async () => {
    await recordCustomer("known", "one-person");
    await recordCustomer("pending", null);
    await record({
      orders: [
        orderOnDay(2, { orderId: "known-1", accountId: "known" }),
        orderOnDay(1, { orderId: "pending-1", accountId: "pending" }),
      ],
    });
    expect(await versionsOf("pending-1")).toEqual(["1 IDENTITY_PENDING correction"]);
    await record({ accounts: [makeAccount({ accountId: "pending", identityId: "one-person" })] });
    expect((await versionsOf("pending-1")).at(-1)).toBe("2 FIRST_PURCHASE correction");
    // What the other account bought a day later is no first purchase any more (S4c).
    expect((await versionsOf("known-1")).at(-1)).toBe("2 PRODUCT_ALREADY_PURCHASED correction");
    await record({ accounts: [makeAccount({ accountId: "pending", identityId: "someone-else" })] });
    expect((await versionsOf("known-1")).at(-1)).toBe("3 FIRST_PURCHASE correction");
  });

  it("an ambassador's own first purchase burns the pay-as-you-go orders that came after it, and a void undoes that", async () => {
    await recordCustomer("payg");
    await record({
      accounts: [makeAccount({ accountId: "payg-amb-own", identityId: "payg-amb-person" })],
    });
    await record({
      orders: [orderOnDay(4, { orderId: "payg-1", accountId: "payg", billing: "payg" })],
    });
    expect(await versionsOf("payg-1")).toEqual(["1 FIRST_PURCHASE correction"]);
    await record({ orders: [orderOnDay(2, { orderId: "payg-own", accountId: "payg-amb-own" })] });
    expect((await versionsOf("payg-1")).at(-1)).toBe("2 PAYG_BURNED_FIRST_PURCHASE correction");
    await record(
      { refunds: [{ ...fullRefund("payg-f", "payg-own"), refundedAt: START + 3 * DAY }] },
      "refund",
    );
    expect((await versionsOf("payg-1")).at(-1)).toBe("3 FIRST_PURCHASE refund");
  });

  it("an ambassador who turns out to be the customer earns nothing of their own", async () => {
    await recordCustomer("self");
    await record({ orders: [orderOnDay(1, { orderId: "self-1", accountId: "self" })] });
    await record({ ambassadors: [makeAmbassador("self-amb", "self-person")] });
    expect((await versionsOf("self-1")).at(-1)).toBe("2 SELF_REFERRAL correction");
  });

  it("a product's corrected flag decides its orders again", async () => {
    await record({ products: [makeVersion({ productCode: "p9" })] });
    await recordCustomer("flag");
    await record({
      orders: [orderOnDay(1, { orderId: "flag-1", accountId: "flag", productCode: "p9" })],
    });
    await record({ products: [makeVersion({ productCode: "p9", rebateable: false })] });
    expect((await versionsOf("flag-1")).at(-1)).toBe("2 PRODUCT_EXCLUDED correction");
  });

  it("a refund that belonged to another order moves, and both accounts are decided again", async () => {
    await recordCustomer("from");
    await recordCustomer("to");
    await record({
      orders: [
        orderOnDay(1, { orderId: "from-1", accountId: "from" }),
        orderOnDay(1, { orderId: "to-1", accountId: "to" }),
      ],
    });
    await record({ refunds: [fullRefund("moving", "from-1")] }, "refund");
    await record({ refunds: [fullRefund("moving", "to-1")] });
    expect((await versionsOf("from-1")).at(-1)).toBe("3 FIRST_PURCHASE correction");
    expect((await versionsOf("to-1")).at(-1)).toBe("2 REFUNDED correction");
  });

  it("a refund that never was is taken back, and what it undid stands again", async () => {
    await recordCustomer("no-refund");
    await record({ orders: [orderOnDay(1, { orderId: "nr-1", accountId: "no-refund" })] });
    await record({ refunds: [fullRefund("nr-f", "nr-1")] }, "refund");
    expect((await versionsOf("nr-1")).at(-1)).toBe("2 REFUNDED refund");
    const retraction = { kind: "refund", accountId: "no-refund", factId: "nr-f" } as const;
    await record({ retractions: [retraction] });
    expect((await versionsOf("nr-1")).at(-1)).toBe("3 FIRST_PURCHASE correction");
    // Should it have been after all, it goes on with the versions that it had.
    await record({ refunds: [fullRefund("nr-f", "nr-1")] }, "refund");
    expect((await versionsOf("nr-1")).at(-1)).toBe("4 REFUNDED refund");
    await record({ retractions: [retraction] });
    expect((await versionsOf("nr-1")).at(-1)).toBe("5 FIRST_PURCHASE correction");
  });

  it("an order that never was has no decision any more, and the next one is the first", async () => {
    await recordCustomer("no-order");
    const order = orderOnDay(1, { orderId: "no-1", accountId: "no-order" });
    await record({ orders: [order, orderOnDay(9, { orderId: "no-2", accountId: "no-order" })] });
    await record({ refunds: [{ ...fullRefund("no-f", "no-1"), amount: "1" }] }, "refund");
    const then = await exportText(database.get(), "no-");
    const knownThen = Date.now();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await record({ retractions: [{ kind: "order", accountId: "no-order", factId: "no-1" }] });
    expect(await exportText(database.get(), "no-1")).not.toContain("no-1");
    expect((await versionsOf("no-2")).at(-1)).toBe("2 FIRST_PURCHASE correction");
    expect(await exportText(database.get(), "no-", knownThen)).toBe(then);
    await record({ orders: [order] });
    expect((await versionsOf("no-1")).at(-1)).toBe("3 FIRST_PURCHASE correction");
    expect((await versionsOf("no-2")).at(-1)).toBe("3 NEW_PURCHASE correction");
  });

  it("what is on record as it is changes nothing", async () => {
    await recordCustomer("same");
    const order = orderOnDay(1, { orderId: "same-1", accountId: "same" });
    await record({ orders: [order] });
    expect(await record({ orders: [order] })).toMatchObject({ recorded: 0, decisionsWritten: 0 });
    expect(await versionsOf("same-1")).toHaveLength(1);
  });

  it("a new policy decides the orders that it comes to govern again, and no others", async () => {
    await recordCustomer("policy");
    await record({
      orders: [
        orderOnDay(10, { orderId: "policy-1", accountId: "policy" }),
        orderOnDay(410, { orderId: "policy-2", accountId: "policy" }),
      ],
    });
    const lower = {
      ...AMBASSADOR_2025,
      id: "lower",
      effectiveFrom: START + 400 * DAY,
      caps: { new: 1000, dormant: 1000, product: 100 },
    };
    await withSystem((tx) => publishPolicies(tx, [lower], { publishedBy: "test", at: Date.now() }));
    expect(await versionsOf("policy-1")).toHaveLength(1);
    expect((await versionsOf("policy-2")).at(-1)).toBe("2 NEW_PURCHASE policy");
  });
});

describe("what breaks a rule of section 2 is refused whole", () => {
  it.each([
    ["an unknown account", { orders: [orderOnDay(1, { orderId: "w1", accountId: "nobody" })] }],
    [
      "an order id of another account",
      { orders: [orderOnDay(1, { orderId: "refused-1", accountId: "refused-b" })] },
    ],
    [
      "a payment of another account",
      { orders: [orderOnDay(1, { orderId: "w2", accountId: "refused-b", paymentId: "pay" })] },
    ],
    [
      "a refund above what was paid",
      { refunds: [{ ...fullRefund("w3", "refused-1"), amount: "10.01" }] },
    ],
    [
      "a refund before the payment",
      { refunds: [{ ...fullRefund("w4", "refused-1"), refundedAt: START }] },
    ],
    [
      "overlapping referrals",
      {
        referrals: [
          makeReferral({
            referralId: "w5",
            accountId: "refused",
            ambassadorId: "refused-amb",
            startsAt: START + DAY,
          }),
        ],
      },
    ],
  ] satisfies [string, GivenFacts][])("%s", async (_what, given) => {
    if ((await versionsOf("refused-1")).length === 0) {
      await recordCustomer("refused");
      await recordCustomer("refused-b");
      await record({
        orders: [orderOnDay(1, { orderId: "refused-1", accountId: "refused", paymentId: "pay" })],
      });
    }
    const before = await countFacts();
    await expect(record(given)).rejects.toThrow(FactsRefusedError);
    expect(await countFacts()).toBe(before);
  });
});

describe("what was known", () => {
  it("is exported as of an instant, and an old decision is derived again from what was known then", async () => {
    await recordCustomer("known-then");
    await record({ orders: [orderOnDay(1, { orderId: "known-then-1", accountId: "known-then" })] });
    const [old = []] = await withSystem((tx) =>
      readRows(
        tx,
        sql`select facts_digest, date_part('epoch', decided_at) * 1000 from decisions where order_id = 'known-then-1'`,
      ),
    );
    const decidedAt = Math.round(Number(old[1]));
    const then = await exportText(database.get(), "known-then");
    await record({ refunds: [fullRefund("known-then-f", "known-then-1")] }, "refund");
    expect(await exportText(database.get(), "known-then", decidedAt)).toBe(then);
    expect(await exportText(database.get(), "known-then", decidedAt - 1)).not.toContain(
      "known-then-1",
    );
    expect(await exportText(database.get(), "known-then")).toContain("REFUNDED");
    const digestAt = (asOf: number | null) =>
      withSystem(async (tx) => {
        const history = await loadHistoryOfAccount(tx, "known-then", asOf);
        return history && factsDigest(history);
      });
    expect(await digestAt(decidedAt)).toBe(old[0]);
    expect(await digestAt(null)).not.toBe(old[0]);
  });

  it("has instants that only go forward within an identity, however fast its facts come", async () => {
    await recordCustomer("fast");
    for (let day = 1; day <= 8; day += 1) {
      await record({ orders: [orderOnDay(day, { orderId: `fast-${day}`, accountId: "fast" })] });
    }
    const [row = []] = await withSystem((tx) =>
      readRows(tx, sql`select count(distinct recorded_at) from orders where account_id = 'fast'`),
    );
    expect(row[0]).toBe("8");
  });
});

describe.runIf(process.env["TEST_DATABASE_URL"])("writers at the same time", () => {
  it("wait for each other where they touch one identity, and leave no stale decision", async () => {
    await recordCustomer("busy");
    await Promise.all(
      Array.from({ length: 12 }, (_, day) =>
        record({ orders: [orderOnDay(20 - day, { orderId: `busy-${day}`, accountId: "busy" })] }),
      ),
    );
    expect(await withSystem(listDisagreements)).toEqual([]);
  });

  it("cannot record one order id for two accounts", async () => {
    await recordCustomer("left");
    await recordCustomer("right");
    const outcomes = await Promise.allSettled(
      ["left", "right"].map((accountId) =>
        record({ orders: [orderOnDay(1, { orderId: "contested", accountId })] }),
      ),
    );
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  it("see an ambassador's purchase that is recorded while a customer's order is", async () => {
    await recordCustomer("race");
    await record({
      accounts: [makeAccount({ accountId: "race-own", identityId: "race-amb-person" })],
    });
    await Promise.all([
      record({
        orders: [orderOnDay(4, { orderId: "race-1", accountId: "race", billing: "payg" })],
      }),
      record({ orders: [orderOnDay(2, { orderId: "race-own-1", accountId: "race-own" })] }),
    ]);
    expect((await versionsOf("race-1")).at(-1)).toContain("PAYG_BURNED_FIRST_PURCHASE");
    expect(await withSystem(listDisagreements)).toEqual([]);
  });
});

it("after all of that every decision is what its facts say", async () => {
  expect(await runTransaction(database.get(), listDisagreements)).toEqual([]);
});

async function countFacts(): Promise<string | null | undefined> {
  const count = (tx: Tx) =>
    readRows(
      tx,
      sql`select (select count(*) from orders) || ' ' || (select count(*) from refunds) || ' ' ||
        (select count(*) from referrals) || ' ' || (select count(*) from decisions)`,
    );
  return (await withSystem(count))[0]?.[0];
}
