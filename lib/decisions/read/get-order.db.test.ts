import { describe, expect, it } from "vitest";
import { withSystem } from "#db/client/with-system.ts";
import { beijing } from "#db/demo/beijing-time.ts";
import { demoFacts } from "#db/demo/index.ts";
import { ambassadorViewer, reviewerViewer } from "#lib/auth/testing/make-viewer.ts";
import { loadHistoryOfAccount } from "#lib/decisions/load-histories.ts";
import { type IdentityHistory, isInScope, type Order } from "#lib/rules/index.ts";
import { getCustomer } from "./customers/get-customer.ts";
import { getHistory } from "./get-history.ts";
import { getOrder } from "./get-order.ts";
import { listOrders } from "./list-orders.ts";
import { readCursor } from "./order-cursor.ts";
import { loadOrderFilters } from "./order-filters.ts";
import { useDemoDatabase } from "./testing/use-demo-database.ts";

useDemoDatabase();

const MARA = "mara-lindqvist";
const mara = ambassadorViewer(MARA);
const reviewer = reviewerViewer();
const NORDHAVEN = { accountId: "nordhaven-robotics", orderId: "261112-440613" };
const HIDDEN = { accountId: "nordhaven-automation", orderId: "230918-207731" };

async function ordersOfMara() {
  const filters = loadOrderFilters("");
  const first = await listOrders(mara, filters);
  const rest = await listOrders(mara, filters, readCursor(first.next ?? ""));
  return [...first.rows, ...rest.rows];
}

describe("an answer", () => {
  it("is derived again and matches what is stored, for every order of an ambassador", async () => {
    for (const row of await ordersOfMara()) {
      const answer = await getOrder(mara, row);
      expect([row.orderId, answer?.isProved]).toEqual([row.orderId, true]);
      expect(answer?.explanation.decision.rebateMinor).toBe(row.rebateMinor);
    }
  }, 120_000);

  it("says what was known on an earlier day", async () => {
    const then = await getOrder(mara, NORDHAVEN, beijing("2026-11-14 12:00"));
    expect(then?.explanation.decision.class).toBe("PRODUCT_FIRST_PURCHASE");
    expect(then?.isProved).toBe(true);
    expect(then?.versions).toHaveLength(1);
    const now = await getOrder(mara, NORDHAVEN);
    expect(now?.explanation.decision.reason).toBe("PRODUCT_ALREADY_PURCHASED");
    expect(now?.versions.map(({ number }) => number)).toEqual([2, 1]);
  });

  it("is not there before the order was known", async () => {
    expect(await getOrder(mara, NORDHAVEN, beijing("2026-11-12 23:00"))).toBeNull();
  });

  it.each([
    ["another account's order", HIDDEN],
    ["an order that is not there", { ...NORDHAVEN, orderId: "nothing" }],
    ["an order under another account's address", { ...HIDDEN, accountId: NORDHAVEN.accountId }],
  ])("is null for %s", async (_what, key) => {
    expect(await getOrder(mara, key)).toBeNull();
    expect(await getHistory(mara, key)).toBeNull();
  });

  it("gives a reviewer the record that decided", async () => {
    const answer = await getOrder(reviewer, NORDHAVEN);
    expect(answer?.records.map(({ orderId }) => orderId)).toContain(HIDDEN.orderId);
    expect((await getHistory(reviewer, NORDHAVEN))?.history.accountIds).toContain(HIDDEN.accountId);
  });
});

describe("an ambassador's answer and customer hold nothing of orders outside the referral", () => {
  const FEW = 15;

  it.each(demoFacts().ambassadors.map(({ ambassadorId }) => ambassadorId))(
    "no id, no instant, no product, no account, no name: %s",
    async (ambassadorId) => {
      const viewer = ambassadorViewer(ambassadorId);
      const { rows } = await listOrders(viewer, loadOrderFilters(""));
      expect(rows.length).toBeGreaterThan(0);
      for (const row of ambassadorId === MARA ? rows : rows.slice(0, FEW)) {
        const history = await withSystem((tx) => loadHistoryOfAccount(tx, row.accountId));
        if (!history) throw new Error(`${row.accountId} has no history`);
        const seen = history.orders.filter(
          (order) => order.accountId === row.accountId && isInScope(order, history, ambassadorId),
        );
        const text =
          JSON.stringify(await getOrder(viewer, row)) +
          JSON.stringify(await getCustomer(viewer, row.accountId));
        const told = forbidden(history, seen, row.accountId).filter((each) => text.includes(each));
        expect([row.orderId, told]).toEqual([row.orderId, []]);
      }
    },
    60_000,
  );
});

const names = new Map(demoFacts().accounts.map((each) => [each.accountId, each.displayName]));

/** What would give away an order that is not to be seen, or an account. */
function forbidden(
  history: IdentityHistory,
  seen: readonly Order[],
  accountId: string,
): readonly string[] {
  const known = new Set(
    seen.flatMap((order) => [
      String(order.paidAt),
      String(order.placedAt),
      String(order.activeUntil),
      `"${order.productCode}"`,
    ]),
  );
  const ofOrders = history.orders
    .filter((order) => !seen.includes(order))
    .flatMap((order) => [
      order.orderId,
      String(order.paidAt ?? order.placedAt),
      ...(order.activeUntil === null ? [] : [String(order.activeUntil)]),
      `"${order.productCode}"`,
    ]);
  const others = history.accountIds.filter((id) => id !== accountId);
  const ofAccounts = others.flatMap((id) => [id, names.get(id) ?? id]);
  return [...ofOrders, ...ofAccounts].filter(
    (each) => !known.has(each) && each !== names.get(accountId),
  );
}
