import { type Case, history, order, policy, policyFrom, referral, refund } from "./example.ts";

const since2025 = referral("buyer", "ann", "2025-01-01");
const old = order("old", "2024-12-01", { product: "disk" });
const BY_SUBSCRIPTION = [policy({ lineage: "subscription" })];

/** Section 5, gate 10: chains by product and by subscription. */
export const chainLineageCases: readonly Case[] = [
  {
    clauses: "R11",
    story: "by product, the subscription does not matter",
    history: history(
      since2025,
      old,
      order("first", "2025-06-01", { subscription: "s-1" }),
      order("o", "2025-07-01", { kind: "renewal", subscription: "s-2" }),
    ),
    expect: { o: "PRODUCT_FIRST_RENEWAL 1500 15.00 by cohort programme chain" },
  },
  {
    id: "by-subscription",
    clauses: "R11",
    story: "by subscription, only the same subscription qualifies, and an empty one never",
    history: history(
      since2025,
      old,
      order("first", "2025-06-01", { subscription: "s-1" }),
      order("nameless", "2025-06-01", { product: "db" }),
      order("same", "2025-07-01", { kind: "renewal", subscription: "s-1" }),
      order("other", "2025-07-02", { kind: "renewal", subscription: "s-2" }),
      order("none", "2025-07-03", { kind: "upgrade" }),
      order("none to none", "2025-07-04", { product: "db", kind: "renewal" }),
    ),
    policies: BY_SUBSCRIPTION,
    expect: {
      same: "PRODUCT_FIRST_RENEWAL 1500 15.00 by cohort programme chain",
      other: "PRODUCT_CHAIN_NOT_QUALIFIED by cohort programme chain",
      none: "PRODUCT_CHAIN_NOT_QUALIFIED by cohort programme chain",
      "none to none": "PRODUCT_CHAIN_NOT_QUALIFIED by cohort programme chain",
    },
  },
  {
    clauses: "R10 R11",
    story: "by subscription, each copy of a basket carries its own renewals",
    history: history(
      since2025,
      old,
      order("a", "2025-06-01", { payment: "basket", subscription: "s-1" }),
      order("b", "2025-06-01", { payment: "basket", subscription: "s-2" }),
      order("second", "2025-07-02", { kind: "renewal", subscription: "s-2" }),
      refund("b", "2025-07-03", { consumed: true }),
      order("third", "2025-07-04", { kind: "renewal", subscription: "s-2" }),
      order("fourth", "2025-07-05", { kind: "renewal", subscription: "s-1" }),
    ),
    policies: BY_SUBSCRIPTION,
    expect: {
      second: "PRODUCT_FIRST_RENEWAL 1500 15.00 by cohort programme chain",
      third: "PRODUCT_CHAIN_NOT_QUALIFIED by cohort programme chain",
      fourth: "PRODUCT_FIRST_RENEWAL 1500 15.00 by cohort programme chain",
    },
  },
  {
    clauses: "R10 R11",
    story: "by subscription, two orders of one basket may carry the same one",
    history: history(
      since2025,
      old,
      order("a", "2025-06-01", { payment: "basket", subscription: "s-1" }),
      order("b", "2025-06-01", { payment: "basket", subscription: "s-1" }),
      order("o", "2025-07-01", { kind: "renewal", subscription: "s-1" }),
    ),
    policies: BY_SUBSCRIPTION,
    expect: { o: "PRODUCT_FIRST_RENEWAL 1500 15.00 by cohort programme chain" },
  },
  {
    clauses: "R11 R13",
    story: "the lineage is the renewal's own version's",
    history: history(
      since2025,
      old,
      order("first", "2025-06-01", { subscription: "s-1" }),
      order("o", "2025-07-01", { kind: "renewal", subscription: "s-2" }),
      order("p", "2025-08-01", { kind: "renewal", subscription: "s-2" }),
    ),
    policies: policyFrom("2025-07-15", { lineage: "subscription" }),
    expect: {
      o: "PRODUCT_FIRST_RENEWAL 1500 15.00 by cohort programme chain",
      p: "PRODUCT_CHAIN_NOT_QUALIFIED by cohort programme chain",
    },
  },
];
