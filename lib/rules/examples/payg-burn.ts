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

const ALWAYS = [policy({ paygBurn: "always" })];
const NEVER = [policy({ paygBurn: "never" })];
const annIsCustomer = order("ann's own", "2025-01-01", { account: "ann-shop" });

/** Section 4, the pay-as-you-go burn. */
export const paygBurnCases: readonly Case[] = [
  {
    id: "payg-burn",
    clauses: "S4b R5",
    story: "a pay-as-you-go first order burns where the ambassador was a customer already",
    history: history(
      annIsCustomer,
      order("burn", "2025-06-01", { payg: true }),
      order("same product", "2025-06-02"),
      order("renewal", "2025-06-03", { kind: "renewal" }),
      order("new product", "2025-06-04", { product: "db" }),
      order("its renewal", "2025-06-05", { product: "db", kind: "renewal" }),
    ),
    expect: {
      burn: "PAYG_BURNED_FIRST_PURCHASE 0 0.00 base 100.00 ambassador ann by cohort burn",
      "same product": "PRODUCT_ALREADY_PURCHASED by cohort burn programme chain",
      renewal: "PRODUCT_CHAIN_NOT_QUALIFIED by cohort burn programme chain",
      "new product": "PRODUCT_FIRST_PURCHASE 1500 15.00 by cohort burn programme chain",
      "its renewal": "PRODUCT_FIRST_RENEWAL 1500 15.00 by cohort burn programme chain",
    },
  },
  {
    id: "payg-no-burn",
    clauses: "S4b R5",
    story: "a pay-as-you-go first order burns nothing where the ambassador never bought",
    history: history(order("payg", "2025-06-01", { payg: true }), order("o", "2025-06-02")),
    expect: {
      payg: "FIRST_PURCHASE 4500 45.00 by cohort burn earlier",
      o: "NEW_PURCHASE 4500 45.00 by cohort burn earlier",
    },
  },
  {
    clauses: "S4b R5",
    story: "a burn by every pay-as-you-go first order: the ambassador's purchases do not matter",
    history: history(order("payg", "2025-06-01", { payg: true }), order("o", "2025-06-02")),
    policies: ALWAYS,
    expect: {
      payg: "PAYG_BURNED_FIRST_PURCHASE by cohort burn",
      o: "PRODUCT_ALREADY_PURCHASED by cohort burn programme chain",
    },
  },
  {
    clauses: "S4b R5",
    story: "no burn at all: a pay-as-you-go first order is a first purchase",
    history: history(
      annIsCustomer,
      order("payg", "2025-06-01", { payg: true }),
      order("o", "2025-06-02"),
    ),
    policies: NEVER,
    expect: {
      payg: "FIRST_PURCHASE 4500 45.00 by cohort burn earlier",
      o: "NEW_PURCHASE 4500 45.00 by cohort burn earlier",
    },
  },
  {
    clauses: "S4b R5",
    story: "any earlier record prevents the burn: a later pay-as-you-go order is a new purchase",
    history: history(
      annIsCustomer,
      order("first", "2025-06-01", { list: "0.01", paid: "0.01" }),
      order("payg", "2025-06-02", { payg: true }),
    ),
    expect: { payg: "NEW_PURCHASE 4500 45.00 by cohort burn earlier" },
  },
  {
    clauses: "S4b R5 R20",
    story: "an earlier record of an excluded product prevents the burn too",
    history: history(
      annIsCustomer,
      order("domain", "2025-06-01", { product: "domain" }),
      order("payg", "2025-06-02", { payg: true }),
    ),
    expect: { payg: "NEW_PURCHASE 4500 45.00 by cohort burn earlier" },
  },
  {
    clauses: "S4b R5 R20",
    story: "a pay-as-you-go order of an excluded product does not burn",
    history: history(
      annIsCustomer,
      order("domain", "2025-06-01", { product: "domain", payg: true }),
      order("o", "2025-06-02"),
    ),
    expect: { domain: "PRODUCT_EXCLUDED", o: "NEW_PURCHASE 4500 45.00 by cohort burn earlier" },
  },
  {
    clauses: "S4b R5 R18",
    story: "a pay-as-you-go order of a kind that is not listed does not burn",
    history: history(
      annIsCustomer,
      order("other", "2025-06-01", { kind: "other", payg: true }),
      order("o", "2025-06-02"),
    ),
    expect: { other: "ORDER_KIND_NOT_LISTED", o: "NEW_PURCHASE 4500 45.00 by cohort burn earlier" },
  },
  {
    clauses: "S4b R5 R17",
    story: "a pay-as-you-go trial does not burn",
    history: history(
      annIsCustomer,
      order("trial", "2025-06-01", { product: "trial", payg: true }),
      order("o", "2025-06-02"),
    ),
    expect: { trial: "NOT_A_PAID_PRODUCT", o: "FIRST_PURCHASE 4500 45.00 by cohort burn earlier" },
  },
  {
    clauses: "S4b R5 R8",
    story: "a pay-as-you-go renewal or upgrade with nothing before it burns as well",
    history: history(
      annIsCustomer,
      order("a", "2025-06-01", { kind: "renewal", payg: true, payment: "basket" }),
      order("b", "2025-06-01", { kind: "upgrade", payg: true, payment: "basket" }),
    ),
    expect: {
      a: "PAYG_BURNED_FIRST_PURCHASE by cohort burn",
      b: "PAYG_BURNED_FIRST_PURCHASE by cohort burn",
    },
  },
  {
    clauses: "S4b R5 R10",
    story: "the other orders of a burning order's payment are not burned by it",
    history: history(
      annIsCustomer,
      order("a", "2025-06-01", { payg: true, payment: "basket" }),
      order("b", "2025-06-01", { payment: "basket", product: "db" }),
      order("o", "2025-06-02", { product: "disk" }),
    ),
    expect: {
      a: "PAYG_BURNED_FIRST_PURCHASE by cohort burn",
      b: "FIRST_PURCHASE 4500 45.00 by cohort burn earlier",
      o: "PRODUCT_FIRST_PURCHASE 1500 15.00 by cohort burn programme chain",
    },
  },
  {
    clauses: "S4b R5 R10",
    story: "a burning order may come second in its payment",
    history: history(
      annIsCustomer,
      order("a", "2025-06-01", { payment: "basket" }),
      order("b", "2025-06-01", { payg: true, payment: "basket", product: "db" }),
      order("o", "2025-06-02", { product: "disk" }),
    ),
    expect: {
      a: "FIRST_PURCHASE 4500 45.00 by cohort burn earlier",
      b: "PAYG_BURNED_FIRST_PURCHASE by cohort burn",
      o: "PRODUCT_FIRST_PURCHASE 1500 15.00 by cohort burn programme chain",
    },
  },
  ...boundary({
    clauses: "S4b R5 R9",
    story: "a burning order stops burning once it is voided (the refund's instant)",
    at: "2025-06-03 00:00:00",
    history: (when) =>
      history(
        annIsCustomer,
        order("burn", "2025-06-01", { payg: true }),
        refund("burn", "2025-06-03 00:00:00"),
        order("o", when, { product: "db" }),
      ),
    before: {
      burn: "REFUNDED",
      o: "PRODUCT_FIRST_PURCHASE 1500 15.00 by cohort burn programme chain",
    },
    exactly: { burn: "REFUNDED", o: "FIRST_PURCHASE 4500 45.00 by cohort burn earlier" },
  }),
  {
    clauses: "S4b R5 R9",
    story: "a burning order refunded after use goes on burning",
    history: history(
      annIsCustomer,
      order("burn", "2025-06-01", { payg: true }),
      refund("burn", "2025-06-02", { consumed: true }),
      order("o", "2025-06-03", { product: "db" }),
    ),
    expect: { o: "PRODUCT_FIRST_PURCHASE 1500 15.00 by cohort burn programme chain" },
  },
  {
    clauses: "S4b R5 R9",
    story: "after a voided burning order the next pay-as-you-go order burns anew",
    history: history(
      annIsCustomer,
      order("burn", "2025-06-01", { payg: true }),
      refund("burn", "2025-06-02"),
      order("again", "2025-06-03", { payg: true, product: "db" }),
      order("o", "2025-06-04", { product: "disk" }),
    ),
    expect: {
      burn: "REFUNDED",
      again: "PAYG_BURNED_FIRST_PURCHASE by cohort burn",
      o: "PRODUCT_FIRST_PURCHASE 1500 15.00 by cohort burn programme chain",
    },
  },
  {
    clauses: "S4b R5",
    story: "a burn under one account's referral leaves another account's referral alone",
    history: history(
      annIsCustomer,
      referral("buyer", "ann", "2025-01-01"),
      referral("buyer-2", "ann", "2025-01-01"),
      order("a", "2025-06-01", { payment: "a" }),
      order("burn", "2025-06-01", { account: "buyer-2", payg: true, payment: "b" }),
      refund("a", "2025-06-01"),
      order("o", "2025-06-02", { product: "db" }),
      order("p", "2025-06-03", { account: "buyer-2", product: "disk" }),
    ),
    expect: {
      burn: "PAYG_BURNED_FIRST_PURCHASE by cohort burn",
      o: "NEW_PURCHASE 4500 45.00 by cohort burn earlier",
      p: "PRODUCT_FIRST_PURCHASE 1500 15.00 by cohort burn programme chain",
    },
  },
  {
    clauses: "S4b R5",
    story: "a dormant user's pay-as-you-go order burns nothing",
    history: history(
      annIsCustomer,
      referral("buyer", "ann", "2025-01-01"),
      order("old", "2023-06-01"),
      order("payg", "2025-06-01", { payg: true }),
      order("o", "2025-06-02"),
    ),
    policies: ALWAYS,
    expect: {
      payg: "DORMANT_NEW_PURCHASE 4500 45.00 by cohort",
      o: "DORMANT_NEW_PURCHASE 4500 45.00 by cohort",
    },
  },
  {
    clauses: "S4b R5",
    story: "an existing customer's pay-as-you-go order is a product's first purchase",
    history: history(
      annIsCustomer,
      referral("buyer", "ann", "2025-05-01"),
      order("old", "2025-04-15"),
      order("payg", "2025-06-01", { payg: true, product: "db" }),
    ),
    policies: ALWAYS,
    expect: { payg: "PRODUCT_FIRST_PURCHASE 1500 15.00 by cohort programme chain" },
  },
  {
    clauses: "S4b R5 R16",
    story: "an unverified account's estimate burns like everyone's",
    history: history(
      annIsCustomer,
      referral("unverified", "ann", "2025-01-01"),
      order("burn", "2025-06-01", { account: "unverified", payg: true }),
      order("o", "2025-06-02", { account: "unverified", product: "db" }),
    ),
    expect: {
      burn: "IDENTITY_PENDING ~ PAYG_BURNED_FIRST_PURCHASE",
      o: "IDENTITY_PENDING ~ PRODUCT_FIRST_PURCHASE 1500 15.00",
    },
  },
  {
    clauses: "S4b R5 R13",
    story: "burn follows the version in force at the referral's anchor, not at the order",
    history: history(
      annIsCustomer,
      order("anchor", "2025-05-01"),
      refund("anchor", "2025-05-02"),
      order("payg", "2025-06-01", { payg: true }),
    ),
    policies: policyFrom("2025-05-15", { paygBurn: "never" }),
    expect: { anchor: "REFUNDED", payg: "PAYG_BURNED_FIRST_PURCHASE policy later by cohort burn" },
  },
  {
    clauses: "S4b R5 R13",
    story: "no burn under an anchor whose version burns never, though a later version burns",
    history: history(
      annIsCustomer,
      order("anchor", "2025-05-01"),
      refund("anchor", "2025-05-02"),
      order("payg", "2025-06-01", { payg: true }),
    ),
    policies: [
      policy({ paygBurn: "never" }),
      policy({ id: "later", effectiveFrom: "2025-05-15T00:00:00+08:00", paygBurn: "always" }),
    ],
    expect: { payg: "FIRST_PURCHASE 4500 45.00 policy later by cohort burn earlier" },
  },
];
