import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { expectAgreement } from "./histories/expect-agreement.ts";
import { type Account, AMBASSADOR_2025, type Facts, type Order } from "#lib/rules/examples/rows.ts";

const FOLDER = new URL("../../../../shared/data/retail/", import.meta.url);
/** The naive copy asks every order about every other one, several times over. */
const MOST_ORDERS = 80;
const SAMPLE = 60 * Number(process.env["RULES_RUNS"] ?? 1);

describe.skipIf(!existsSync(FOLDER))("of the retail history, where it is there", () => {
  test("the module decides a sample of identities as the page's own words do", () => {
    const slices = sampleSlices().filter(({ orders }) => orders.length <= MOST_ORDERS);
    expect(slices.length).toBeGreaterThan(20);
    for (const facts of slices) {
      const name = facts.accounts.map((account) => account.account_id).join(", ");
      expectAgreement({ facts, policies: [AMBASSADOR_2025] }, name);
    }
  }, 600_000);
});

/** Every so many-th identity with what decides its orders: its ambassadors' own identities too. */
function sampleSlices(): Facts[] {
  const facts = readWithoutOrders();
  const identities = [
    ...Map.groupBy(facts.accounts, (a) => a.identity_id || a.account_id).values(),
  ];
  const step = Math.max(1, Math.floor(identities.length / SAMPLE));
  const sample = identities
    .filter((_, index) => index % step === 0)
    .map((accounts) => sliceOf(facts, accounts));
  const orders = Map.groupBy(
    readOrders(sample.flatMap((slice) => slice.accounts)),
    (order) => order.account_id,
  );
  return sample.map((slice) => {
    const own = slice.accounts.flatMap((account) => orders.get(account.account_id) ?? []);
    const isTheirs = (id: string) => own.some((order) => order.order_id === id);
    const refunds = slice.refunds.filter((refund) => isTheirs(refund.order_id));
    const isNamed = (code: string) => own.some((order) => order.product_code === code);
    const products = slice.products.filter((product) => isNamed(product.product_code));
    return { ...slice, orders: own, refunds, products };
  });
}

function sliceOf(facts: Facts, own: readonly Account[]): Facts {
  const ids = new Set(own.map((account) => account.account_id));
  const referrals = facts.referrals.filter((referral) => ids.has(referral.account_id));
  const named = new Set(referrals.map((referral) => referral.ambassador_id));
  const ambassadors = facts.ambassadors.filter((a) => named.has(a.ambassador_id));
  const people = new Set(ambassadors.map((ambassador) => ambassador.identity_id));
  const accounts = facts.accounts.filter(
    (account) => ids.has(account.account_id) || people.has(account.identity_id),
  );
  return { ...facts, accounts, ambassadors, referrals };
}

function readWithoutOrders(): Facts {
  const rowsOf = <Row>(table: string): Row[] => parse(textOf(table), { columns: true });
  return {
    accounts: rowsOf("accounts"),
    ambassadors: rowsOf("ambassadors"),
    products: rowsOf("products"),
    referrals: rowsOf("referrals"),
    orders: [],
    refunds: rowsOf("refunds"),
  };
}

/** Lines of other accounts are left out before they cost a parse: no id of this history is quoted. */
function readOrders(accounts: readonly Account[]): Order[] {
  const ids = new Set(accounts.map((account) => account.account_id));
  const [header, ...lines] = textOf("orders").split("\n");
  const own = lines.filter((line) => ids.has(line.split(",", 2)[1] ?? ""));
  return parse([header, ...own].join("\n"), { columns: true });
}

function textOf(table: string): string {
  return gunzipSync(readFileSync(new URL(`${table}.csv.gz`, FOLDER))).toString("utf8");
}
