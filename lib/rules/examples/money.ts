import {
  account,
  boundary,
  type Case,
  history,
  order,
  policy,
  policyFrom,
  product,
  referral,
  refund,
} from "./example.ts";

const existing = [
  referral("buyer", "ann", "2025-01-01"),
  order("old", "2024-12-01", { product: "disk" }),
];

/** Section 6, and the dated versions of products and policies that it reads. */
export const moneyCases: readonly Case[] = [
  {
    id: "own-rate",
    clauses: "S2a R12",
    story: "a product's own rate below the cap is the rate",
    history: history(order("o", "2025-06-01", { product: "support" })),
    expect: { o: "FIRST_PURCHASE 1000 10.00 by cohort burn earlier" },
  },
  {
    clauses: "S1 R12",
    story: "a product's own rate above the family's cap is cut to the cap",
    history: history(
      ...existing,
      product("generous", { rate: 2000 }),
      order("o", "2025-06-01", { product: "generous" }),
    ),
    expect: { o: "PRODUCT_FIRST_PURCHASE 1500 15.00 by cohort programme chain" },
  },
  {
    clauses: "R12",
    story: "a product's own rate equal to the cap is the cap; a rate of 0 earns nothing",
    history: history(
      product("even", { rate: 4500 }),
      product("nothing", { rate: 0 }),
      order("o", "2025-06-01", { product: "even" }),
      order("p", "2025-06-02", { product: "nothing" }),
    ),
    expect: {
      o: "FIRST_PURCHASE 4500 45.00 by cohort burn earlier",
      p: "NEW_PURCHASE 0 0.00 by cohort burn earlier",
    },
  },
  {
    clauses: "S2a S2b S1 R12",
    story: "each family has a cap of its own",
    history: history(
      referral("buyer", "ann", "2025-01-01"),
      referral("buyer-2", "ann", "2025-01-01"),
      account("third", "third-person"),
      referral("third", "ann", "2025-01-01"),
      order("old", "2023-01-01", { product: "disk" }),
      order("dormant", "2025-06-01"),
      order("existing", "2025-06-02", { account: "buyer-2", product: "db" }),
      order("new", "2025-06-01", { account: "third" }),
    ),
    policies: [policy({ caps: { new: 4000, dormant: 3000, product: 1000 } })],
    expect: {
      dormant: "DORMANT_NEW_PURCHASE 3000 30.00 by cohort",
      existing: "PRODUCT_FIRST_PURCHASE 1000 10.00 by cohort programme chain",
      new: "FIRST_PURCHASE 4000 40.00 by cohort burn earlier",
    },
  },
  {
    id: "cash-paid",
    clauses: "R12",
    story: "the rebate is on cash paid, not on the list price",
    history: history(order("o", "2025-06-01", { list: "1000", paid: "10" })),
    expect: { o: "FIRST_PURCHASE 4500 4.50 base 10.00 by cohort burn earlier" },
  },
  {
    clauses: "R12",
    story: "the rebate is net of refunds, whenever they came, consumed or not",
    history: history(
      order("o", "2025-06-01"),
      refund("o", "2025-06-02", { amount: "10.5" }),
      refund("o", "2029-06-02", { amount: "0.5", consumed: true }),
    ),
    expect: { o: "FIRST_PURCHASE 4500 40.05 base 89.00 by cohort burn earlier" },
  },
  {
    id: "rounded-down",
    clauses: "R12",
    story: "the rebate is rounded down to a minor unit",
    history: history(
      order("o", "2025-06-01", { paid: "0.02" }),
      order("p", "2025-06-02", { paid: "0.03" }),
      order("q", "2025-06-02", { paid: "9.99" }),
    ),
    expect: {
      o: "FIRST_PURCHASE 4500 0.00 base 0.02 by cohort burn earlier",
      p: "NEW_PURCHASE 4500 0.01 base 0.03 by cohort burn earlier",
      q: "NEW_PURCHASE 4500 4.49 base 9.99 by cohort burn earlier",
    },
  },
  {
    clauses: "R12",
    story: "money is counted in the currency's own minor units",
    history: history(
      order("yen", "2025-06-01", { currency: "JPY", list: "101", paid: "101" }),
      order("dinar", "2025-06-02", { currency: "BHD", list: "1.001", paid: "1.001" }),
      order("uf", "2025-06-03", { currency: "CLF", list: "1.0001", paid: "1.0001" }),
      order("zeros", "2025-06-04", { currency: "JPY", list: "3.00", paid: "3.000" }),
    ),
    expect: {
      yen: "FIRST_PURCHASE 4500 45 base 101 by cohort burn earlier",
      dinar: "NEW_PURCHASE 4500 0.450 base 1.001 by cohort burn earlier",
      uf: "NEW_PURCHASE 4500 0.4500 base 1.0001 by cohort burn earlier",
      zeros: "NEW_PURCHASE 4500 1 base 3 by cohort burn earlier",
    },
  },
  {
    id: "vouchers",
    clauses: "R12",
    story: "an order that vouchers covered keeps its class, with rebate 0, and is a record",
    history: history(order("free", "2025-06-01", { paid: "0" }), order("o", "2025-06-02")),
    expect: {
      free: "FIRST_PURCHASE 4500 0.00 base 0.00 by cohort burn earlier",
      o: "NEW_PURCHASE 4500 45.00 by cohort burn earlier",
    },
  },
  {
    clauses: "R9 R12",
    story: "a refund of 0 cancels an order that vouchers covered",
    history: history(
      order("free", "2025-06-01", { paid: "0" }),
      refund("free", "2025-06-02", { amount: "0" }),
      order("o", "2025-06-03"),
    ),
    expect: { free: "REFUNDED", o: "FIRST_PURCHASE 4500 45.00 by cohort burn earlier" },
  },
  {
    clauses: "R9 R12",
    story:
      "a refund of 0 after use refuses the order that vouchers covered, and leaves it on record",
    history: history(
      order("free", "2025-06-01", { paid: "0" }),
      refund("free", "2025-06-02", { amount: "0", consumed: true }),
      order("o", "2025-06-03"),
    ),
    expect: { free: "REFUNDED", o: "NEW_PURCHASE 4500 45.00 by cohort burn earlier" },
  },
  {
    clauses: "R12",
    story: "an order that earns nothing has a base all the same",
    history: history(
      ...existing,
      order("o", "2025-06-01", { product: "disk" }),
      refund("o", "2025-06-02", { amount: "40" }),
    ),
    expect: {
      o: "PRODUCT_ALREADY_PURCHASED 0 0.00 base 60.00 ambassador ann by cohort programme chain",
    },
  },
  ...boundary({
    clauses: "R20",
    story: "a product's flags and rate are those in force when the order was paid",
    at: "2025-07-01 00:00:00",
    history: (when) =>
      history(
        product("gpu", { rate: 1000 }),
        product("gpu", { from: "2025-07-01 00:00:00", rate: 2000 }),
        product("gpu", { from: "2025-08-01 00:00:00", rate: 3000 }),
        order("o", when, { product: "gpu", placed: "2025-01-01" }),
      ),
    before: { o: "FIRST_PURCHASE 1000 10.00 by cohort burn earlier" },
    exactly: { o: "FIRST_PURCHASE 2000 20.00 by cohort burn earlier" },
  }),
  ...boundary({
    clauses: "R20",
    story: "a product may stop to be rebateable",
    at: "2025-07-01 00:00:00",
    history: (when) =>
      history(
        product("gpu", { from: "2025-07-01 00:00:00", rebateable: false }),
        product("gpu"),
        order("o", when, { product: "gpu", placed: "2025-01-01" }),
      ),
    before: { o: "FIRST_PURCHASE 4500 45.00 by cohort burn earlier" },
    exactly: { o: "PRODUCT_EXCLUDED" },
  }),
  ...boundary({
    clauses: "R17 R20",
    story: "whether a product counts as a purchase is read at the record's own payment",
    at: "2025-06-01 00:00:00",
    history: (when) =>
      history(
        product("beta", { counts: false }),
        product("beta", { from: "2025-06-01 00:00:00" }),
        order("first", when, { product: "beta" }),
        order("o", "2025-07-01"),
      ),
    before: { first: "NOT_A_PAID_PRODUCT", o: "FIRST_PURCHASE 4500 45.00 by cohort burn earlier" },
    exactly: {
      first: "FIRST_PURCHASE 4500 45.00 by cohort burn earlier",
      o: "NEW_PURCHASE 4500 45.00 by cohort burn earlier",
    },
  }),
  ...boundary({
    id: "later-version",
    clauses: "R13",
    story: "an order is decided under the version in force when it was paid",
    at: "2025-07-01 00:00:00",
    history: (when) => history(order("o", when, { placed: "2025-01-01" })),
    policies: policyFrom("2025-07-01 00:00:00", {
      caps: { new: 4000, dormant: 4000, product: 900 },
    }),
    before: { o: "FIRST_PURCHASE 4500 45.00 policy ambassador-2025 by cohort burn earlier" },
    exactly: { o: "FIRST_PURCHASE 4000 40.00 policy later by cohort burn earlier" },
  }),
  ...boundary({
    clauses: "R13",
    story: "an unpaid order's version is that of its placing",
    at: "2025-07-01 00:00:00",
    history: (when) => history(order("o", null, { placed: when })),
    policies: policyFrom("2025-07-01 00:00:00", {}),
    before: { o: "UNPAID 0 0.00 policy ambassador-2025" },
    exactly: { o: "UNPAID 0 0.00 policy later" },
  }),
  {
    clauses: "R13",
    story: "versions may be listed in any order: the latest in force counts",
    history: history(order("o", "2025-07-15"), order("p", "2025-08-15")),
    policies: [
      policy({ id: "august", effectiveFrom: "2025-08-01T00:00:00+08:00" }),
      policy({ id: "first" }),
      policy({
        id: "july",
        effectiveFrom: "2025-06-30T16:00:00Z",
        caps: { new: 1, dormant: 2, product: 3 },
      }),
    ],
    expect: {
      o: "FIRST_PURCHASE 1 0.01 policy july by cohort burn earlier",
      p: "NEW_PURCHASE 4500 45.00 policy august by cohort burn earlier",
    },
  },
  {
    clauses: "S10 R4 R13",
    story: "the upgrade's scope is the upgrade's own version's",
    history: history(
      order("first", "2025-06-01"),
      order("o", "2025-06-02", { product: "db", kind: "upgrade" }),
      order("p", "2025-07-02", { product: "db", kind: "upgrade" }),
    ),
    policies: policyFrom("2025-07-01", { upgradeScope: "first-purchase-product" }),
    expect: {
      o: "UPGRADE 4500 45.00 by cohort burn earlier",
      p: "UPGRADE_OUTSIDE_FIRST_PURCHASE by cohort burn earlier firstPurchase",
    },
  },
];
