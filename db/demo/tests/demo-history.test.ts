import { describe, expect, it } from "vitest";
import { beijing } from "#db/demo/beijing-time.ts";
import { DEMO_POLICIES, DEMO_TODAY, demoFacts, demoHistory } from "#db/demo/index.ts";
import type { ProgrammeFacts } from "#lib/rules/history.ts";
import { brokenRules } from "./broken-rules.ts";
import { decideDemo } from "./decide-demo.ts";

const batches = demoHistory();

const IDS = {
  accounts: (row: ProgrammeFacts["accounts"][number]) => row.accountId,
  ambassadors: (row: ProgrammeFacts["ambassadors"][number]) => row.ambassadorId,
  products: (row: ProgrammeFacts["products"][number]) => `${row.productCode} ${row.effectiveFrom}`,
  referrals: (row: ProgrammeFacts["referrals"][number]) => row.referralId,
  orders: (row: ProgrammeFacts["orders"][number]) => row.orderId,
  refunds: (row: ProgrammeFacts["refunds"][number]) => row.refundId,
};

/** What stands once the first `count` batches are recorded, sorted by id. */
function factsAfter(count: number): ProgrammeFacts {
  const heard = batches.slice(0, count);
  return {
    accounts: latest(
      heard.flatMap((batch) => batch.accounts),
      IDS.accounts,
    ),
    ambassadors: latest(
      heard.flatMap((batch) => batch.ambassadors),
      IDS.ambassadors,
    ),
    products: latest(
      heard.flatMap((batch) => batch.products),
      IDS.products,
    ),
    referrals: latest(
      heard.flatMap((batch) => batch.referrals),
      IDS.referrals,
    ),
    orders: latest(
      heard.flatMap((batch) => batch.orders),
      IDS.orders,
    ),
    refunds: latest(
      heard.flatMap((batch) => batch.refunds),
      IDS.refunds,
    ),
  };
}

function latest<Row>(rows: readonly Row[], idOf: (row: Row) => string): Row[] {
  const byId = new Map(rows.map((row) => [idOf(row), row]));
  return [...byId].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

describe("the demo's history", () => {
  it("ends as the facts of today", () => {
    const all = demoFacts();
    expect(factsAfter(batches.length)).toEqual({
      accounts: latest(all.accounts, IDS.accounts),
      ambassadors: latest(all.ambassadors, IDS.ambassadors),
      products: latest(all.products, IDS.products),
      referrals: latest(all.referrals, IDS.referrals),
      orders: latest(all.orders, IDS.orders),
      refunds: latest(all.refunds, IDS.refunds),
    });
  });

  it("keeps every rule of section 2 after each batch", () => {
    for (const [index, batch] of batches.entries()) {
      expect([batch.label, brokenRules(factsAfter(index + 1))]).toEqual([batch.label, []]);
    }
  });

  it("arrives in order of time, before today, and begins with most of it", () => {
    const instants = batches.map((batch) => batch.recordedAt);
    expect(instants).toEqual(instants.toSorted((a, b) => a - b));
    expect(Math.max(...instants)).toBeLessThan(DEMO_TODAY);
    const [first] = batches;
    expect(first?.orders.length).toBeGreaterThan(0.8 * demoFacts().orders.length);
  });

  it("knows nothing before it happened", () => {
    for (const { recordedAt, orders, refunds } of batches) {
      const happened = [
        ...orders.map((row) => row.paidAt ?? row.placedAt),
        ...refunds.map((row) => row.refundedAt),
      ];
      expect(Math.max(0, ...happened)).toBeLessThanOrEqual(recordedAt);
    }
  });

  it("publishes each policy version once, before it is in force", () => {
    const published = batches.flatMap(({ recordedAt, policies }) =>
      policies.map((policy) => ({ policy, recordedAt })),
    );
    expect(published.map(({ policy }) => policy)).toEqual(DEMO_POLICIES);
    for (const { policy, recordedAt } of published.slice(1)) {
      expect(recordedAt).toBeLessThan(policy.effectiveFrom ?? 0);
    }
  });

  it("holds unpaid orders that were paid later", () => {
    const unpaidAtFirst = new Set(
      batches
        .flatMap((batch) => batch.orders)
        .filter((order) => order.paidAt === null)
        .map((order) => order.orderId),
    );
    const paid = demoFacts().orders.filter(
      (order) => order.paidAt !== null && unpaidAtFirst.has(order.orderId),
    );
    expect(paid.length).toBeGreaterThan(0);
  });

  it("changes four of Mara's decisions, each by what the day brought", () => {
    const changes: string[] = [];
    let before = decideDemo(factsAfter(1));
    for (const [index, batch] of batches.entries()) {
      const after = decideDemo(factsAfter(index + 1));
      for (const [orderId, now] of after) {
        const old = before.get(orderId);
        const outcomes = [old?.class ?? old?.reason, now.class ?? now.reason];
        const difference = now.rebateMinor - (old?.rebateMinor ?? 0);
        if (!old || now.ambassadorId !== "mara-lindqvist") continue;
        if (difference === 0 && outcomes[0] === outcomes[1]) continue;
        changes.push(`${batch.cause} ${orderId} ${outcomes.join(" > ")} ${difference}`);
      }
      before = after;
    }
    expect(changes).toEqual([
      "refund 261012-403213 NEW_PURCHASE > REFUNDED -24300",
      "correction 260824-545594 IDENTITY_PENDING > FIRST_PURCHASE 54720",
      "refund 261026-569454 RENEWAL > RENEWAL -10800",
      "correction 261112-440613 PRODUCT_FIRST_PURCHASE > PRODUCT_ALREADY_PURCHASED -39600",
    ]);
  });

  it("decided the Nordhaven order first on 13 November and again on 19 November", () => {
    const first = batches.find((batch) =>
      batch.orders.some((order) => order.orderId === "261112-440613"),
    );
    expect(first).toMatchObject({ recordedAt: beijing("2026-11-13 06:30"), cause: "import" });
    const link = batches.find(
      ({ cause, accounts }) =>
        cause === "correction" && accounts.some((row) => row.accountId === "nordhaven-automation"),
    );
    expect(link).toMatchObject({ recordedAt: beijing("2026-11-19 14:06") });
    expect(link?.accounts).toHaveLength(1);
  });
});
