import { beforeAll, expect, test } from "vitest";
import { runTransaction } from "#db/client/transaction.ts";
import { useTestDatabase } from "#db/testing/use-test-database.ts";
import { importFolder } from "#lib/decisions/import/import-folder.ts";
import { publishBuiltIn } from "#lib/decisions/open-programme.ts";
import { exportText } from "#lib/decisions/testing/export-text.ts";
import { type FolderRows, makeFactFolder } from "#lib/decisions/testing/fact-folder.ts";
import { orderRowOf } from "#lib/decisions/testing/order-row-of.ts";
import { formatRejects } from "#lib/facts/index.ts";
import { makeOrder } from "#lib/facts/testing/make-facts.ts";
import type { Facts } from "#lib/rules/examples/rows.ts";
import { applyCorrections } from "./apply-corrections.ts";
import type { Correction } from "./correction.ts";

const database = useTestDatabase(1);
beforeAll(() => publishBuiltIn(database.get()));

const AT = "2026-03-01T10:00:00+08:00";

/** A customer with one order of 100.00, refunded in full. */
function programme(name: string, kind: "new" | "renewal" | "downgrade" = "downgrade"): Facts {
  const order = orderRowOf(
    makeOrder({
      orderId: `${name}-order`,
      accountId: name,
      productCode: `${name}-vm`,
      kind,
      currency: "USD",
      listMinor: 10_000,
      paidMinor: 10_000,
      placedAt: Date.parse(AT),
      paidAt: Date.parse(AT),
    }),
  );
  const person = (id: string) => ({ identity_id: id, name: id, email: `${id}@example.com` });
  return {
    accounts: [
      {
        account_id: name,
        identity_id: `${name}-name`,
        registered_at: AT,
        display_name: name,
        country: "NL",
      },
    ],
    ambassadors: [{ ambassador_id: `${name}-ann`, ...person(`${name}-person`) }],
    products: [
      {
        product_code: `${name}-vm`,
        effective_from: "",
        name: "VM",
        counts_as_purchase: "true",
        rebateable: "true",
        rate_bps: "",
      },
    ],
    referrals: [
      {
        referral_id: `${name}-referral`,
        account_id: name,
        ambassador_id: `${name}-ann`,
        starts_at: "2026-01-01T00:00:00+08:00",
        ends_at: "",
      },
    ],
    orders: [order],
    refunds: [
      {
        refund_id: `${name}-refund`,
        order_id: `${name}-order`,
        refunded_at: "2026-03-02T10:00:00+08:00",
        amount: "100",
        usage_consumed: "false",
      },
    ],
  };
}

function importRows(rows: FolderRows) {
  const folder = makeFactFolder(rows);
  return importFolder(database.get(), { folder, label: "test", startedBy: "test", isStrict: true });
}

const correct = (...corrections: readonly Correction[]) =>
  runTransaction(database.get(), (tx) =>
    applyCorrections(tx, corrections, { recordedBy: "test", cause: "dispute" }),
  );

async function importAndCorrect(name: string): Promise<Facts> {
  const rows = programme(name);
  expect((await importRows(rows)).rejects).toEqual([]);
  await correct(
    { of: "no-refund", accountId: name, refundId: `${name}-refund` },
    { of: "order", accountId: name, orderId: `${name}-order`, fields: { kind: "new" } },
  );
  expect(await exportText(database.get(), name)).toContain("FIRST_PURCHASE");
  return rows;
}

test("the old files leave a correction alone, and the report names the rows", async () => {
  const rows = await importAndCorrect("old");
  const { changed, kept, counts } = await importRows(rows);
  expect(changed).toBe(0);
  expect(kept).toEqual([
    { file: "orders", line: 2, id: "old-order" },
    { file: "refunds", line: 2, id: "old-refund" },
  ]);
  expect(counts["orders"]).toMatchObject({ read: 1, kept: 1, unchanged: 0, corrected: 0 });
  expect(counts["accounts"]).toMatchObject({ kept: 0, unchanged: 1 });
  expect(await exportText(database.get(), "old")).toContain("FIRST_PURCHASE");
});

test("a row that says something new is news, although somebody corrected the fact", async () => {
  const rows = await importAndCorrect("news");
  const order = programme("news", "renewal").orders;
  const refunds = rows.refunds.map((row) => ({ ...row, amount: "40" }));
  const { changed, kept } = await importRows({ orders: order, refunds });
  expect(kept).toEqual([]);
  expect(changed).toBe(2);
  // A partial refund leaves the first purchase what it is, on less money.
  expect(await exportText(database.get(), "news")).toContain("60.00");
});

test("a file that says what was corrected to changes nothing and keeps nothing back", async () => {
  const rows = await importAndCorrect("same");
  const { orders } = programme("same", "new");
  expect(await importRows({ ...rows, orders, refunds: [] })).toMatchObject({
    changed: 0,
    kept: [],
  });
});

test("rows at odds with each other are refused, whichever of them is the old one", async () => {
  const rows = await importAndCorrect("odd");
  const orders = [...rows.orders, ...programme("odd", "renewal").orders];
  const result = await importRows({ orders });
  expect(result.kept).toEqual([]);
  expect(formatRejects(result.rejects)).toContain("odd-order");
  expect(await exportText(database.get(), "odd")).toContain("FIRST_PURCHASE");
});
