import { type Case, history, order, policy, referral, refund } from "./example.ts";

const NARROW = [policy({ upgradeScope: "first-purchase-product" })];

/** Section 5, gate 10: which upgrades of a new user earn (R4). */
export const upgradeScopeCases: readonly Case[] = [
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
