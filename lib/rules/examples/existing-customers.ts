import {
  boundary,
  type Case,
  history,
  order,
  policy,
  policyFrom,
  referral,
  refund,
} from "./example.ts";

const since2025 = referral("buyer", "ann", "2025-01-01");
const old = order("old", "2024-12-01", { product: "disk" });

/** Section 5, gate 10 of an existing customer, up to the chain. */
export const existingCustomerCases: readonly Case[] = [
  {
    id: "product-first",
    clauses: "S1 S4a S7 S12",
    story: "an existing customer's first order of a product earns up to 15%",
    history: history(since2025, old, order("o", "2025-06-01")),
    expect: { o: "PRODUCT_FIRST_PURCHASE 1500 15.00 by cohort programme chain" },
  },
  {
    id: "product-followed",
    clauses: "S1 S13 S14",
    story: "renewals and upgrades of a product bought first under the ambassador earn up to 15%",
    history: history(
      since2025,
      old,
      order("first", "2025-06-01"),
      order("renewal", "2025-06-02", { kind: "renewal" }),
      order("upgrade", "2025-06-03", { kind: "upgrade" }),
    ),
    expect: {
      renewal: "PRODUCT_FIRST_RENEWAL 1500 15.00 by cohort programme chain",
      upgrade: "PRODUCT_FIRST_UPGRADE 1500 15.00 by cohort programme chain",
    },
  },
  {
    clauses: "S12 R8",
    story: "a renewal or an upgrade with no record of its product before it is the product's first",
    history: history(
      since2025,
      old,
      order("renewal", "2025-06-01", { kind: "renewal" }),
      order("upgrade", "2025-06-02", { kind: "upgrade", product: "db" }),
    ),
    expect: {
      renewal: "PRODUCT_FIRST_PURCHASE 1500 15.00 by cohort programme chain",
      upgrade: "PRODUCT_FIRST_PURCHASE 1500 15.00 by cohort programme chain",
    },
  },
  {
    id: "already-bought",
    clauses: "S7 S12",
    story: "a product bought before is not bought for the first time again",
    history: history(since2025, old, order("o", "2025-06-01", { product: "disk" })),
    expect: { o: "PRODUCT_ALREADY_PURCHASED by cohort programme chain" },
  },
  {
    id: "undone-purchase",
    clauses: "S7 R9",
    story: "a product whose only record was voided is bought for the first time",
    history: history(
      since2025,
      old,
      order("voided", "2025-02-01", { account: "buyer-2" }),
      refund("voided", "2025-05-01"),
      order("o", "2025-06-01"),
    ),
    expect: { o: "PRODUCT_FIRST_PURCHASE 1500 15.00 by cohort programme chain" },
  },
  ...boundary({
    clauses: "S7 R9",
    story: "a record voided at the order's very instant does not precede it",
    at: "2025-06-01 12:00:00",
    history: (when) =>
      history(
        since2025,
        old,
        order("voided", "2025-02-01", { account: "buyer-2" }),
        refund("voided", "2025-06-01 12:00:00"),
        order("o", when),
      ),
    before: { o: "PRODUCT_ALREADY_PURCHASED by cohort programme chain" },
    exactly: { o: "PRODUCT_FIRST_PURCHASE 1500 15.00 by cohort programme chain" },
  }),
  {
    clauses: "S7 R9",
    story: "a product refunded in full after use was bought all the same",
    history: history(
      since2025,
      old,
      order("consumed", "2025-02-01", { account: "buyer-2" }),
      refund("consumed", "2025-05-01", { consumed: true }),
      order("o", "2025-06-01"),
    ),
    expect: { o: "PRODUCT_ALREADY_PURCHASED by cohort programme chain" },
  },
  {
    id: "refunded-in-part",
    clauses: "S7 R9",
    story: "a product refunded in part was bought all the same",
    history: history(
      since2025,
      old,
      order("partly", "2025-02-01", { account: "buyer-2" }),
      refund("partly", "2025-05-01", { amount: "99.99" }),
      order("o", "2025-06-01"),
    ),
    expect: { o: "PRODUCT_ALREADY_PURCHASED by cohort programme chain" },
  },
  {
    clauses: "S7 R9",
    story: "a consumed refund before the last one prevents voiding",
    history: history(
      since2025,
      old,
      order("twice", "2025-02-01", { account: "buyer-2" }),
      refund("twice", "2025-03-01", { amount: "1", consumed: true }),
      refund("twice", "2025-05-01", { amount: "99" }),
      order("o", "2025-06-01"),
    ),
    expect: { o: "PRODUCT_ALREADY_PURCHASED by cohort programme chain" },
  },
  {
    clauses: "S7 R9 R12",
    story: "a consumed refund after the voiding does not undo it",
    history: history(
      since2025,
      old,
      order("free", "2025-02-01", { account: "buyer-2", paid: "0" }),
      refund("free", "2025-03-01", { amount: "0" }),
      refund("free", "2025-03-02", { amount: "0", consumed: true }),
      order("o", "2025-06-01"),
    ),
    expect: { o: "PRODUCT_FIRST_PURCHASE 1500 15.00 by cohort programme chain" },
  },
  {
    clauses: "S7 R9",
    story:
      "refunds of one instant count in the order of their ids: consumed first prevents voiding",
    history: history(
      since2025,
      old,
      order("free", "2025-02-01", { account: "buyer-2", paid: "0" }),
      refund("free", "2025-03-01", { id: "r-2", amount: "0" }),
      refund("free", "2025-03-01", { id: "r-10", amount: "0", consumed: true }),
      order("o", "2025-06-01"),
    ),
    expect: { o: "PRODUCT_ALREADY_PURCHASED by cohort programme chain" },
  },
  {
    clauses: "S7 R9",
    story:
      "refunds of one instant count in the order of their ids: consumed after voiding is nothing",
    history: history(
      since2025,
      old,
      order("free", "2025-02-01", { account: "buyer-2", paid: "0" }),
      refund("free", "2025-03-01", { id: "r-2", amount: "0", consumed: true }),
      refund("free", "2025-03-01", { id: "r-10", amount: "0" }),
      order("o", "2025-06-01"),
    ),
    expect: { o: "PRODUCT_FIRST_PURCHASE 1500 15.00 by cohort programme chain" },
  },
  ...boundary({
    clauses: "S1 R6",
    story: "the product programme starts with 1 April 2025 in Beijing, inclusive",
    at: "2025-04-01 00:00:00",
    history: (when) => history(since2025, old, order("o", when, { placed: "2025-03-01" })),
    before: { o: "BEFORE_PROGRAMME_START by cohort programme" },
    exactly: { o: "PRODUCT_FIRST_PURCHASE 1500 15.00 by cohort programme chain" },
  }),
  {
    id: "before-start",
    clauses: "S1 R6",
    story: "an existing customer's order before the start is refused for that alone",
    history: history(since2025, old, order("o", "2025-03-01", { product: "disk" })),
    expect: { o: "BEFORE_PROGRAMME_START by cohort programme" },
  },
  {
    clauses: "S1 R6 R13",
    story: "the programme's start is that of the order's own version",
    history: history(
      since2025,
      old,
      order("o", "2025-06-01"),
      order("p", "2025-08-01", { product: "db" }),
    ),
    policies: policyFrom("2025-07-01", { programmeStart: "2026-01-01T00:00:00+08:00" }),
    expect: {
      o: "PRODUCT_FIRST_PURCHASE 1500 15.00 policy ambassador-2025 by cohort programme chain",
      p: "BEFORE_PROGRAMME_START 0 0.00 policy later by cohort programme",
    },
  },
  {
    clauses: "S12 R10",
    story: "copies of one product in one basket are all the product's first purchase",
    history: history(
      since2025,
      old,
      order("a", "2025-06-01", { payment: "basket" }),
      order("b", "2025-06-01", { payment: "basket" }),
      order("c", "2025-06-01", { payment: "basket", kind: "renewal" }),
    ),
    expect: {
      a: "PRODUCT_FIRST_PURCHASE 1500 15.00 by cohort programme chain",
      b: "PRODUCT_FIRST_PURCHASE 1500 15.00 by cohort programme chain",
      c: "PRODUCT_FIRST_PURCHASE 1500 15.00 by cohort programme chain",
    },
  },
  {
    clauses: "S7 R20",
    story: "an earlier purchase of a product that did not count then leaves it unbought",
    history: history(
      since2025,
      old,
      order("then", "2025-02-01", { product: "beta", account: "buyer-2" }),
      order("o", "2025-06-01", { product: "beta" }),
      ...betaCountsFrom("2025-05-01"),
    ),
    expect: { o: "PRODUCT_FIRST_PURCHASE 1500 15.00 by cohort programme chain" },
  },
  {
    clauses: "S7 R20",
    story: "a record of a product excluded then is a record of it now",
    history: history(
      since2025,
      old,
      order("domain", "2025-06-01", { product: "domain" }),
      order("o", "2025-06-02", { product: "domain" }),
    ),
    expect: { domain: "PRODUCT_EXCLUDED", o: "PRODUCT_EXCLUDED" },
  },
  {
    clauses: "S4a S7 R18",
    story: "a record of a kind that is not listed counts as buying the product",
    history: history(
      since2025,
      old,
      order("conversion", "2025-06-01", { kind: "conversion" }),
      order("o", "2025-06-02"),
    ),
    expect: {
      conversion: "ORDER_KIND_NOT_LISTED",
      o: "PRODUCT_ALREADY_PURCHASED by cohort programme chain",
    },
  },
  {
    clauses: "R2",
    story: "an existing customer earns 15% on all of the referral, not 45% on later products",
    history: history(
      since2025,
      old,
      order("first", "2025-06-01"),
      order("second", "2025-06-02", { product: "db" }),
    ),
    policies: [policy({ upgradeScope: "first-purchase-product", paygBurn: "always" })],
    expect: {
      first: "PRODUCT_FIRST_PURCHASE 1500 15.00 by cohort programme chain",
      second: "PRODUCT_FIRST_PURCHASE 1500 15.00 by cohort programme chain",
    },
  },
];

function betaCountsFrom(from: string) {
  return [
    { table: "products", row: beta("", "false") },
    { table: "products", row: beta(`${from}T00:00:00+08:00`, "true") },
  ] as const;
}

function beta(effectiveFrom: string, counts: string) {
  return {
    product_code: "beta",
    effective_from: effectiveFrom,
    name: "beta",
    counts_as_purchase: counts,
    rebateable: "true",
    rate_bps: "",
  };
}
