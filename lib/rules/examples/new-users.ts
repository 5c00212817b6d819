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
  {
    id: "any-upgrade",
    clauses: "S10 R4",
    story: "an upgrade of any product counts by default",
    history: history(
      order("first", "2025-06-01"),
      order("o", "2025-06-02", { product: "db", kind: "upgrade" }),
    ),
    expect: { o: "UPGRADE 4500 45.00 by cohort burn earlier" },
  },
  {
    id: "narrow-upgrade",
    clauses: "S10 R4",
    story: "with the narrow scope an upgrade needs a first purchase of its product",
    history: history(
      order("first", "2025-06-01"),
      order("second", "2025-06-02", { product: "db" }),
      order("of first", "2025-06-03", { kind: "upgrade" }),
      order("of second", "2025-06-04", { product: "db", kind: "upgrade" }),
      order("renewal", "2025-06-05", { product: "db", kind: "renewal" }),
    ),
    policies: NARROW,
    expect: {
      "of first": "UPGRADE 4500 45.00 by cohort burn earlier firstPurchase",
      "of second": "UPGRADE_OUTSIDE_FIRST_PURCHASE by cohort burn earlier firstPurchase",
      renewal: "RENEWAL 4500 45.00 by cohort burn earlier",
    },
  },
  {
    clauses: "S10 R4 R10",
    story: "with the narrow scope every product of the first basket is a first purchase",
    history: history(
      order("a", "2025-06-01", { payment: "basket" }),
      order("b", "2025-06-01", { payment: "basket", product: "db" }),
      order("o", "2025-06-03", { product: "db", kind: "upgrade" }),
    ),
    policies: NARROW,
    expect: { o: "UPGRADE 4500 45.00 by cohort burn earlier firstPurchase" },
  },
  {
    clauses: "S10 R4 R9",
    story: "with the narrow scope a first purchase refunded after use still carries its upgrade",
    history: history(
      order("first", "2025-06-01"),
      refund("first", "2025-06-02", { consumed: true }),
      order("o", "2025-06-03", { kind: "upgrade" }),
    ),
    policies: NARROW,
    expect: { first: "REFUNDED", o: "UPGRADE 4500 45.00 by cohort burn earlier firstPurchase" },
  },
  {
    clauses: "S10 R4 R9",
    story: "with the narrow scope a first purchase voided before the upgrade carries nothing",
    history: history(
      order("first", "2025-06-01", { payment: "basket" }),
      order("kept", "2025-06-01", { payment: "basket", product: "db" }),
      refund("first", "2025-06-02"),
      order("o", "2025-06-03", { kind: "upgrade" }),
    ),
    policies: NARROW,
    expect: { o: "UPGRADE_OUTSIDE_FIRST_PURCHASE by cohort burn earlier firstPurchase" },
  },
  {
    clauses: "S10 R4",
    story:
      "with the narrow scope a first purchase under another account's referral carries nothing",
    history: history(
      referral("buyer", "ann", "2025-01-01"),
      referral("buyer-2", "ann", "2025-01-01"),
      order("mine", "2025-06-01", { payment: "mine", product: "disk" }),
      order("other account", "2025-06-01", { account: "buyer-2", payment: "other" }),
      refund("mine", "2025-06-01"),
      order("o", "2025-06-03", { kind: "upgrade" }),
      order("o-2", "2025-06-03", { account: "buyer-2", kind: "upgrade" }),
    ),
    policies: NARROW,
    expect: {
      mine: "REFUNDED",
      "other account": "FIRST_PURCHASE 4500 45.00 by cohort burn earlier",
      o: "UPGRADE_OUTSIDE_FIRST_PURCHASE by cohort burn earlier firstPurchase",
      "o-2": "UPGRADE 4500 45.00 by cohort burn earlier firstPurchase",
    },
  },
  {
    clauses: "S10 R4 R20",
    story: "with the narrow scope an excluded first order carries nothing",
    history: history(
      order("domain", "2025-06-01", { product: "domain" }),
      order("o", "2025-06-03", { kind: "upgrade" }),
      order("p", "2025-06-04", { kind: "upgrade" }),
    ),
    policies: NARROW,
    expect: {
      o: "UPGRADE_OUTSIDE_FIRST_PURCHASE by cohort burn earlier firstPurchase",
      p: "UPGRADE_OUTSIDE_FIRST_PURCHASE by cohort burn earlier firstPurchase",
    },
  },
  {
    clauses: "S10 R4 R8",
    story: "with the narrow scope a first purchase that was itself an upgrade carries the next",
    history: history(
      order("first", "2025-06-01", { kind: "upgrade" }),
      order("o", "2025-06-03", { kind: "upgrade" }),
    ),
    policies: NARROW,
    expect: {
      first: "FIRST_PURCHASE 4500 45.00 by cohort burn earlier",
      o: "UPGRADE 4500 45.00 by cohort burn earlier firstPurchase",
    },
  },
];
