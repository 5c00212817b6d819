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

const PER_ORDER = [policy({ dormantScope: "order" })];
const since2025 = referral("buyer", "ann", "2025-01-01");
const sinceJune = referral("buyer", "ann", "2025-06-01");

/** Section 4: dormancy judged once for the referral or order by order, and whose window counts (R3, R13). */
export const dormantScopeCases: readonly Case[] = [
  {
    id: "dormant-per-order",
    clauses: "S2b R3",
    story: "judged per order, a dormant user's second order is an existing customer's",
    history: history(
      since2025,
      order("old", "2023-06-01"),
      order("first", "2025-06-01", { product: "db" }),
      order("renewal", "2026-01-01", { product: "db", kind: "renewal" }),
      order("product", "2026-01-02", { product: "disk" }),
      order("again", "2026-01-03", { product: "disk" }),
      order("dormant again", "2027-01-04", { product: "disk", kind: "upgrade" }),
    ),
    policies: PER_ORDER,
    expect: {
      first: "DORMANT_NEW_PURCHASE 4500 45.00 by cohort activity",
      renewal: "PRODUCT_FIRST_RENEWAL 1500 15.00 by cohort activity programme chain",
      product: "PRODUCT_FIRST_PURCHASE 1500 15.00 by cohort activity programme chain",
      again: "PRODUCT_ALREADY_PURCHASED by cohort activity programme chain",
      "dormant again": "DORMANT_UPGRADE 4500 45.00 by cohort activity",
    },
  },
  {
    clauses: "R3",
    story: "judged per order, an existing customer never becomes dormant under the same referral",
    history: history(
      since2025,
      order("old", "2024-12-01"),
      order("first", "2025-06-01", { product: "db" }),
      order("o", "2027-06-01", { product: "disk" }),
    ),
    policies: PER_ORDER,
    expect: { o: "PRODUCT_FIRST_PURCHASE 1500 15.00 by cohort programme chain" },
  },
  {
    clauses: "R3",
    story: "judged per order, a new user never becomes dormant under the same referral",
    history: history(
      since2025,
      order("first", "2025-06-01"),
      order("o", "2027-06-01", { product: "disk" }),
    ),
    policies: PER_ORDER,
    expect: { o: "NEW_PURCHASE 4500 45.00 by cohort burn earlier" },
  },
  {
    clauses: "R3 R9",
    story: "judged per order, a dormant user without any record left is an existing customer",
    history: history(
      since2025,
      order("old", "2023-06-01"),
      order("first", "2025-06-01", { product: "db" }),
      refund("old", "2025-06-02"),
      refund("first", "2025-06-02"),
      order("o", "2025-06-03", { product: "db" }),
    ),
    policies: PER_ORDER,
    expect: {
      first: "REFUNDED",
      o: "PRODUCT_FIRST_PURCHASE 1500 15.00 by cohort activity programme chain",
    },
  },
  {
    clauses: "R3 R10",
    story: "judged per order, all of the first basket is dormant",
    history: history(
      since2025,
      order("old", "2023-06-01"),
      order("a", "2025-06-01", { payment: "basket" }),
      order("b", "2025-06-01", { payment: "basket" }),
    ),
    policies: PER_ORDER,
    expect: {
      a: "DORMANT_NEW_PURCHASE 4500 45.00 by cohort activity",
      b: "DORMANT_NEW_PURCHASE 4500 45.00 by cohort activity",
    },
  },
  ...boundary({
    clauses: "R3 R7 R13",
    story: "judged per order, the window is the order's own version's",
    at: "2025-09-15 12:00:00",
    history: (when) =>
      history(
        since2025,
        order("old", "2023-06-01"),
        order("first", when, { product: "db" }),
        order("o", "2025-12-15 12:00:00", { product: "disk" }),
      ),
    policies: policyFrom("2025-10-01", { dormantScope: "order", windowMonths: 3 }),
    before: { o: "DORMANT_NEW_PURCHASE 4500 45.00 policy later by cohort activity" },
    exactly: {
      o: "PRODUCT_FIRST_PURCHASE 1500 15.00 policy later by cohort activity programme chain",
    },
  }),
  {
    clauses: "R2 R13",
    story: "the cohort's window is the anchor's version's, whatever came later",
    history: history(
      since2025,
      order("old", "2024-06-01"),
      order("anchor", "2025-02-01", { product: "db" }),
      order("o", "2025-12-15", { product: "disk" }),
    ),
    policies: policyFrom("2025-10-01", { windowMonths: 3 }),
    expect: { o: "PRODUCT_FIRST_PURCHASE 1500 15.00 policy later by cohort programme chain" },
  },
  {
    clauses: "R2 R13",
    story: "the cohort's window is the anchor's version's, a short one too",
    history: history(
      sinceJune,
      order("old", "2025-02-01"),
      order("anchor", "2025-10-02", { product: "db" }),
      order("o", "2025-12-15", { product: "disk" }),
    ),
    policies: policyFrom("2025-10-01", { windowMonths: 3 }),
    expect: {
      anchor: "DORMANT_NEW_PURCHASE 4500 45.00 policy later by cohort",
      o: "DORMANT_NEW_PURCHASE 4500 45.00 policy later by cohort",
    },
  },
];
