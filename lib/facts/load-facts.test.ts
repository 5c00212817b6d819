import { expect, test } from "vitest";
import { loadFacts } from "./load-facts.ts";
import { findFactFiles } from "./read/find-fact-files.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

const FILES = {
  "accounts.csv": [
    "account_id,identity_id,registered_at,display_name,country",
    "a1,i1,2025-01-01T00:00:00Z,Ada,GB",
    "a2,,yesterday,Bo,GB",
    "a1,i9,2025-01-01T00:00:00Z,Ada,GB",
  ],
  "ambassadors.csv": ["ambassador_id,identity_id,name,email", "m1,im,Mo,"],
  "products.csv": [
    "product_code,effective_from,name,counts_as_purchase,rebateable,rate_bps",
    "p1,,P,true,true,",
  ],
  "referrals.csv": [
    "referral_id,account_id,ambassador_id,starts_at,ends_at",
    "r1,a1,m1,2025-01-01T00:00:00Z,",
    "r2,a2,m1,2025-01-01T00:00:00Z,",
  ],
  "orders.csv": [
    "order_id,account_id,product_code,subscription_id,kind,billing,channel,payment_id,placed_at,paid_at,active_until,currency,list_amount,paid_amount",
    "o1,a1,p1,,new,payg,official,,2025-02-01T00:00:00Z,2025-02-01T00:00:00Z,,GBP,10,10",
    "o2,a2,p1,,new,payg,official,,2025-02-01T00:00:00Z,2025-02-01T00:00:00Z,,GBP,10,10",
    "o3,a1,p1,,new,payg,official,,2025-02-01T00:00:00Z,2025-02-01T00:00:00Z,,GBP,10,-1",
  ],
  "refunds.csv": [
    "refund_id,order_id,refunded_at,amount,usage_consumed",
    "f1,o1,2025-02-02T00:00:00Z,10.00,false",
    "f2,o3,2025-02-02T00:00:00Z,1,false",
    "f3,o1,2025-02-02T00:00:00Z,0.01,false",
  ],
};

function folderOf(files: { readonly [name: string]: readonly string[] }): string {
  const texts = Object.entries(files).map(([name, lines]) => [name, `${lines.join("\n")}\n`]);
  return temporaryFolder(Object.fromEntries(texts));
}

test("good rows come in, bad rows and what hangs on them are refused, each once", async () => {
  const { facts, rejects } = await loadFacts(await findFactFiles(folderOf(FILES)));
  // Their order is the rejects file's to make.
  expect(rejects.map(({ file, line, column }) => `${file} ${line} ${column}`).toSorted()).toEqual([
    "accounts 3 registered_at",
    "accounts 4 account_id",
    "orders 3 account_id",
    "orders 4 paid_amount",
    "referrals 3 account_id",
    "refunds 3 order_id",
    "refunds 4 amount",
  ]);
  expect(facts.accounts.map(({ accountId }) => accountId)).toEqual(["a1"]);
  expect(facts.referrals.map(({ referralId }) => referralId)).toEqual(["r1"]);
  expect(facts.orders.map(({ orderId }) => orderId)).toEqual(["o1"]);
  expect(facts.refunds).toMatchObject([{ refundId: "f1", amountMinor: 1000 }]);
});

test("orders without accounts or products are refused, facts without orders are fine", async () => {
  const { "orders.csv": orders, "accounts.csv": accounts, "refunds.csv": _, ...rest } = FILES;
  const alone = await loadFacts(await findFactFiles(folderOf({ "orders.csv": orders })));
  expect(alone.facts.orders).toEqual([]);
  expect(alone.rejects.map(({ column }) => column)).toEqual([
    "paid_amount",
    "account_id",
    "account_id",
  ]);
  const withAccounts = { "orders.csv": orders.slice(0, 2), "accounts.csv": accounts };
  const noProducts = await loadFacts(await findFactFiles(folderOf(withAccounts)));
  expect(noProducts.rejects.at(-1)?.column).toBe("product_code");
  const noOrders = await loadFacts(
    await findFactFiles(folderOf({ ...rest, "accounts.csv": accounts })),
  );
  expect(noOrders.facts.orders).toEqual([]);
});

test("progress runs through all files", async () => {
  const files = await findFactFiles(folderOf(FILES));
  const seen: number[] = [];
  await loadFacts(files, { onBytesRead: (bytes) => seen.push(bytes) });
  expect(seen.length).toBe(files.length);
  expect(seen).toEqual(seen.toSorted((one, other) => one - other));
  expect(seen.at(-1)).toBe(files.reduce((sum, { bytes }) => sum + bytes, 0));
});
