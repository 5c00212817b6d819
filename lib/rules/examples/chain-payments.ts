import { type Case, history, order, referral, refund } from "./example.ts";

const since2025 = referral("buyer", "ann", "2025-01-01");
const old = order("old", "2024-12-01", { product: "disk" });

/** Section 5, gate 10: the others of the first purchase's payment (R10, R11). */
export const chainPaymentCases: readonly Case[] = [
  {
    clauses: "S14 R10 R11",
    story: "another order of the first purchase's payment may be the one that qualifies",
    history: history(
      since2025,
      old,
      order("a", "2025-06-01", { payment: "basket" }),
      order("b", "2025-06-01", { payment: "basket" }),
      refund("a", "2025-06-15", { consumed: true }),
      order("o", "2025-07-01", { kind: "renewal" }),
    ),
    expect: { a: "REFUNDED", o: "PRODUCT_FIRST_RENEWAL 1500 15.00 by cohort programme chain" },
  },
  {
    clauses: "S14 R10 R11",
    story: "an order of the first purchase's payment for another product does not qualify",
    history: history(
      since2025,
      old,
      order("a", "2025-06-01", { payment: "basket" }),
      order("b", "2025-06-01", { payment: "basket", product: "db" }),
      refund("a", "2025-06-15", { consumed: true }),
      order("o", "2025-07-01", { kind: "renewal" }),
    ),
    expect: { o: "PRODUCT_CHAIN_NOT_QUALIFIED by cohort programme chain" },
  },
  {
    clauses: "S14 R10 R11",
    story: "orders without a payment id are nobody's others, though paid at one instant",
    history: history(
      since2025,
      old,
      order("a", "2025-06-01", { kind: "other" }),
      order("b", "2025-06-01", { kind: "renewal" }),
      order("o", "2025-07-01", { kind: "renewal" }),
    ),
    expect: {
      b: "PRODUCT_CHAIN_NOT_QUALIFIED by cohort programme chain",
      o: "PRODUCT_CHAIN_NOT_QUALIFIED by cohort programme chain",
    },
  },
  {
    clauses: "S14 R10 R11",
    story:
      "an order of the first purchase's payment that stands after the renewal is not before it",
    history: history(
      since2025,
      old,
      order("a", "2025-06-01", { payment: "basket", kind: "other" }),
      order("m", "2025-06-01", { kind: "renewal" }),
      order("z", "2025-06-01", { payment: "basket" }),
      order("o", "2025-06-02", { kind: "renewal" }),
    ),
    expect: {
      m: "PRODUCT_CHAIN_NOT_QUALIFIED by cohort programme chain",
      z: "PRODUCT_ALREADY_PURCHASED by cohort programme chain",
      o: "PRODUCT_CHAIN_NOT_QUALIFIED by cohort programme chain",
    },
  },
  {
    clauses: "S14 R10 R11",
    story: "an order of the first purchase's payment that stands before the renewal qualifies it",
    history: history(
      since2025,
      old,
      order("a", "2025-06-01", { payment: "basket", kind: "other" }),
      order("b", "2025-06-01", { payment: "basket" }),
      order("m", "2025-06-01", { kind: "renewal" }),
    ),
    expect: { m: "PRODUCT_FIRST_RENEWAL 1500 15.00 by cohort programme chain" },
  },
  {
    clauses: "S4b S14 R5 R11",
    story: "a burned first purchase does not qualify its renewal, its payment's other order does",
    history: history(
      order("ann's own", "2025-01-01", { account: "ann-shop" }),
      since2025,
      order("burn", "2025-06-01", { payg: true, payment: "basket" }),
      order("kept", "2025-06-01", { payment: "basket" }),
      order("o", "2025-07-01", { kind: "renewal" }),
    ),
    expect: {
      burn: "PAYG_BURNED_FIRST_PURCHASE by cohort burn",
      o: "PRODUCT_FIRST_RENEWAL 1500 15.00 by cohort burn programme chain",
    },
  },
  {
    clauses: "S14 R11 R16",
    story:
      "an unverified account's renewal qualifies, as an estimate, through its own first purchase",
    history: history(
      referral("unverified", "ann", "2025-01-01"),
      order("before", "2024-12-15", { account: "unverified", product: "disk" }),
      order("first", "2025-06-01", { account: "unverified" }),
      order("o", "2025-07-01", { account: "unverified", kind: "renewal" }),
    ),
    expect: { o: "IDENTITY_PENDING ~ PRODUCT_FIRST_RENEWAL 1500 15.00" },
  },
  {
    clauses: "S14 R11 R19",
    story: "a purchase under one's own code does not qualify a renewal under another ambassador",
    history: history(
      referral("ann-shop", "ann", "2025-01-01", "2025-06-15"),
      referral("ann-shop", "bob", "2025-06-15"),
      order("before", "2024-12-15", { account: "ann-shop", product: "disk" }),
      order("first", "2025-06-01", { account: "ann-shop" }),
      order("o", "2025-07-01", { account: "ann-shop", kind: "renewal" }),
    ),
    expect: { first: "SELF_REFERRAL", o: "PRODUCT_CHAIN_NOT_QUALIFIED by cohort programme chain" },
  },
  {
    clauses: "R5 R10",
    story: "two burning orders of one basket burn together, until both are voided",
    history: history(
      order("ann's own", "2025-01-01", { account: "ann-shop" }),
      since2025,
      order("a", "2025-06-01", { payment: "basket", payg: true }),
      order("b", "2025-06-01", { payment: "basket", payg: true }),
      order("burned", "2025-06-02", { product: "db" }),
      refund("a", "2025-06-03"),
      order("burned still", "2025-06-04", { product: "disk" }),
      refund("b", "2025-06-05"),
      order("o", "2025-06-06", { product: "support" }),
    ),
    expect: {
      burned: "PRODUCT_FIRST_PURCHASE 1500 15.00 by cohort burn programme chain",
      "burned still": "PRODUCT_FIRST_PURCHASE 1500 15.00 by cohort burn programme chain",
      o: "NEW_PURCHASE 1000 10.00 by cohort burn earlier",
    },
  },
];
