import { type Case, history, order, policy, referral, refund } from "./example.ts";

const NARROW = [policy({ upgradeScope: "first-purchase-product" })];

/** Section 5, gate 10 of a new user. */
export const newUserCases: readonly Case[] = [
  {
    id: "first-purchase",
    clauses: "S2a S3 S6 S8",
    story: "a new user's first purchase earns up to 45%",
    history: history(order("o", "2025-06-01")),
    expect: { o: "FIRST_PURCHASE 4500 45.00 by cohort burn earlier" },
  },
  {
    clauses: "R6",
    story: "a new user's order before the product programme's start earns all the same",
    history: history(order("o", "2024-06-01"), order("p", "2024-07-01")),
    expect: {
      o: "FIRST_PURCHASE 4500 45.00 by cohort burn earlier",
      p: "NEW_PURCHASE 4500 45.00 by cohort burn earlier",
    },
  },
  {
    id: "second-product",
    clauses: "S2a S9",
    story: "a new user's second product is a new purchase at 45%, never a product's first at 15%",
    history: history(
      order("first", "2025-06-01"),
      order("same", "2025-06-02"),
      order("other", "2025-06-03", { product: "db" }),
    ),
    expect: {
      first: "FIRST_PURCHASE 4500 45.00 by cohort burn earlier",
      same: "NEW_PURCHASE 4500 45.00 by cohort burn earlier",
      other: "NEW_PURCHASE 4500 45.00 by cohort burn earlier",
    },
  },
  {
    id: "renewal-and-upgrade",
    clauses: "S2a S10 S11",
    story: "a new user's renewals and upgrades earn up to 45%",
    history: history(
      order("first", "2025-06-01"),
      order("renewal", "2025-06-02", { kind: "renewal" }),
      order("upgrade", "2025-06-03", { kind: "upgrade" }),
    ),
    expect: {
      renewal: "RENEWAL 4500 45.00 by cohort burn earlier",
      upgrade: "UPGRADE 4500 45.00 by cohort burn earlier",
    },
  },
  {
    id: "renewal-first",
    clauses: "S8 R8",
    story: "a renewal with nothing before it is a first purchase",
    history: history(order("o", "2025-06-01", { kind: "renewal" })),
    expect: { o: "FIRST_PURCHASE 4500 45.00 by cohort burn earlier" },
  },
  {
    clauses: "S8 R8",
    story: "an upgrade with nothing before it is a first purchase, with the narrow scope too",
    history: history(order("o", "2025-06-01", { kind: "upgrade" })),
    policies: NARROW,
    expect: { o: "FIRST_PURCHASE 4500 45.00 by cohort burn earlier" },
  },
  {
    clauses: "R2",
    story: "a new user stays one for the whole referral, though a customer by then",
    history: history(order("first", "2023-06-01"), order("late", "2026-06-01")),
    expect: { late: "NEW_PURCHASE 4500 45.00 by cohort burn earlier" },
  },
  {
    id: "next-referral",
    clauses: "R2",
    story: "under the next referral the same customer is no new user",
    history: history(
      referral("buyer", "ann", "2025-01-01", "2025-07-01"),
      referral("buyer", "bob", "2025-08-01"),
      order("first", "2025-06-01"),
      order("o", "2025-09-01", { product: "db" }),
    ),
    expect: {
      first: "FIRST_PURCHASE 4500 45.00 by cohort burn earlier",
      o: "PRODUCT_FIRST_PURCHASE 1500 15.00 by cohort programme chain",
    },
  },
  {
    clauses: "R2",
    story: "an ambassador's next referral that touches the first one is the same referral",
    history: history(
      referral("buyer", "ann", "2025-01-01", "2025-07-01 00:00:00"),
      referral("buyer", "ann", "2025-07-01 00:00:00"),
      order("first", "2025-06-01"),
      order("o", "2025-09-01", { product: "db" }),
    ),
    expect: { o: "NEW_PURCHASE 4500 45.00 by cohort burn earlier" },
  },
  {
    clauses: "R2",
    story: "three touching referrals of one ambassador are one, whatever their ids",
    history: history(
      referral("buyer", "ann", "2025-08-01", undefined, "a"),
      referral("buyer", "ann", "2025-01-01", "2025-07-01", "b"),
      referral("buyer", "ann", "2025-07-01", "2025-08-01", "c"),
      order("first", "2025-06-01"),
      order("o", "2025-09-01", { product: "db" }),
    ),
    expect: { o: "NEW_PURCHASE 4500 45.00 by cohort burn earlier" },
  },
  {
    clauses: "R2",
    story: "touching instants are the same instants, however written",
    history: history(
      referral("buyer", "ann", "2025-01-01", "2025-07-01T00:00:00+08:00"),
      referral("buyer", "ann", "2025-06-30T16:00:00.000Z"),
      order("first", "2025-06-01"),
      order("o", "2025-09-01", { product: "db" }),
    ),
    expect: { o: "NEW_PURCHASE 4500 45.00 by cohort burn earlier" },
  },
  {
    clauses: "R2",
    story: "two referrals of one ambassador with a second between them are two",
    history: history(
      referral("buyer", "ann", "2025-01-01", "2025-07-01 00:00:00"),
      referral("buyer", "ann", "2025-07-01 00:00:01"),
      order("first", "2025-06-01"),
      order("o", "2025-09-01", { product: "db" }),
    ),
    expect: { o: "PRODUCT_FIRST_PURCHASE 1500 15.00 by cohort programme chain" },
  },
  {
    clauses: "R2",
    story: "touching referrals of two ambassadors are two",
    history: history(
      referral("buyer", "ann", "2025-01-01", "2025-07-01 00:00:00"),
      referral("buyer", "bob", "2025-07-01 00:00:00"),
      order("first", "2025-06-01"),
      order("o", "2025-09-01", { product: "db" }),
    ),
    expect: { o: "PRODUCT_FIRST_PURCHASE 1500 15.00 by cohort programme chain" },
  },
  {
    clauses: "R2 R9",
    story: "a voided first order still anchors the referral: the next one is judged as new",
    history: history(
      order("anchor", "2025-06-01"),
      refund("anchor", "2025-06-02"),
      order("elsewhere", "2025-06-03", { account: "buyer-2" }),
      order("o", "2025-06-04"),
    ),
    expect: { anchor: "REFUNDED", o: "NEW_PURCHASE 4500 45.00 by cohort burn earlier" },
  },
  {
    clauses: "R2 R20",
    story: "an excluded product's order anchors the referral",
    history: history(
      order("anchor", "2025-06-01", { product: "domain" }),
      order("elsewhere", "2025-06-03", { account: "buyer-2" }),
      order("o", "2025-06-04"),
    ),
    expect: { anchor: "PRODUCT_EXCLUDED", o: "NEW_PURCHASE 4500 45.00 by cohort burn earlier" },
  },
  {
    clauses: "R2 R17",
    story: "a free order does not anchor the referral",
    history: history(
      order("free", "2025-06-01", { product: "trial" }),
      order("elsewhere", "2025-06-03", { account: "buyer-2", product: "db" }),
      order("o", "2025-06-04"),
    ),
    expect: { o: "PRODUCT_FIRST_PURCHASE 1500 15.00 by cohort programme chain" },
  },
  {
    id: "basket",
    clauses: "R10",
    story: "four copies in one basket are four first purchases",
    history: history(
      ...["a", "b", "c", "d"].map((id) => order(id, "2025-06-01", { payment: "basket" })),
    ),
    expect: {
      a: "FIRST_PURCHASE 4500 45.00 by cohort burn earlier",
      b: "FIRST_PURCHASE 4500 45.00 by cohort burn earlier",
      c: "FIRST_PURCHASE 4500 45.00 by cohort burn earlier",
      d: "FIRST_PURCHASE 4500 45.00 by cohort burn earlier",
    },
  },
  {
    clauses: "R10",
    story: "orders paid at one instant without a payment id are apart, the earlier placed first",
    history: history(
      order("a", "2025-06-01", { placed: "2025-05-31" }),
      order("b", "2025-06-01", { placed: "2025-05-30" }),
    ),
    expect: {
      a: "NEW_PURCHASE 4500 45.00 by cohort burn earlier",
      b: "FIRST_PURCHASE 4500 45.00 by cohort burn earlier",
    },
  },
  {
    clauses: "R10",
    story: "orders paid and placed at one instant stand in the order of their ids by code unit",
    history: history(
      order("o-10", "2025-06-01"),
      order("o-9", "2025-06-01"),
      order("O", "2025-06-01"),
    ),
    expect: {
      O: "FIRST_PURCHASE 4500 45.00 by cohort burn earlier",
      "o-10": "NEW_PURCHASE 4500 45.00 by cohort burn earlier",
      "o-9": "NEW_PURCHASE 4500 45.00 by cohort burn earlier",
    },
  },
  {
    clauses: "R10",
    story:
      "an order of another payment at the same instant, between two of a basket, has one before it",
    history: history(
      order("a", "2025-06-01", { payment: "basket" }),
      order("b", "2025-06-01", { payment: "single" }),
      order("c", "2025-06-01", { payment: "basket" }),
    ),
    expect: {
      a: "FIRST_PURCHASE 4500 45.00 by cohort burn earlier",
      b: "NEW_PURCHASE 4500 45.00 by cohort burn earlier",
      c: "NEW_PURCHASE 4500 45.00 by cohort burn earlier",
    },
  },
];
