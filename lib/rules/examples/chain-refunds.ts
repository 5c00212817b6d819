import { boundary, type Case, history, order, referral, refund } from "./example.ts";

const since2025 = referral("buyer", "ann", "2025-01-01");
const old = order("old", "2024-12-01", { product: "disk" });

/** Section 5, gate 10: a chain whose first purchase, or whose renewal, was refunded (R9, R11). */
export const chainRefundCases: readonly Case[] = [
  {
    clauses: "S14 R9 R11",
    story: "a first purchase refunded after use, before the renewal, does not qualify",
    history: history(
      since2025,
      old,
      order("first", "2025-06-01"),
      refund("first", "2025-06-15", { consumed: true }),
      order("o", "2025-07-01", { kind: "renewal" }),
    ),
    expect: { first: "REFUNDED", o: "PRODUCT_CHAIN_NOT_QUALIFIED by cohort programme chain" },
  },
  ...boundary({
    clauses: "S14 R9 R11",
    story: "a first purchase refunded in full after use at the renewal's instant does not qualify",
    at: "2025-07-01 12:00:00",
    history: (when) =>
      history(
        since2025,
        old,
        order("first", "2025-06-01"),
        refund("first", "2025-07-01 12:00:00", { consumed: true }),
        order("o", when, { kind: "renewal" }),
      ),
    before: { first: "REFUNDED", o: "PRODUCT_FIRST_RENEWAL 1500 15.00 by cohort programme chain" },
    exactly: { first: "REFUNDED", o: "PRODUCT_CHAIN_NOT_QUALIFIED by cohort programme chain" },
  }),
  {
    clauses: "S14 R9 R11",
    story: "a first purchase refunded after the renewal does not take the renewal's rebate",
    history: history(
      since2025,
      old,
      order("first", "2025-06-01"),
      order("o", "2025-07-01", { kind: "renewal" }),
      refund("first", "2025-07-02"),
    ),
    expect: { first: "REFUNDED", o: "PRODUCT_FIRST_RENEWAL 1500 15.00 by cohort programme chain" },
  },
  {
    clauses: "S12 S14 R9 R11",
    story: "once the first purchase is voided the next order of the product is its first",
    history: history(
      since2025,
      old,
      order("first", "2025-06-01"),
      refund("first", "2025-06-15"),
      order("o", "2025-07-01", { kind: "renewal" }),
      order("p", "2025-07-02", { kind: "renewal" }),
    ),
    expect: {
      o: "PRODUCT_FIRST_PURCHASE 1500 15.00 by cohort programme chain",
      p: "PRODUCT_FIRST_RENEWAL 1500 15.00 by cohort programme chain",
    },
  },
  {
    clauses: "S14 R9 R11",
    story: "an order refused because of a record voided since stays refused, and qualifies nothing",
    history: history(
      since2025,
      old,
      order("voided", "2025-06-01"),
      order("second", "2025-06-10"),
      refund("voided", "2025-06-15"),
      order("o", "2025-07-01", { kind: "renewal" }),
    ),
    expect: {
      second: "PRODUCT_ALREADY_PURCHASED by cohort programme chain",
      o: "PRODUCT_CHAIN_NOT_QUALIFIED by cohort programme chain",
    },
  },
  {
    clauses: "S14 R9 R11",
    story: "a chain's own chain is judged as of the earlier renewal, though voided since",
    history: history(
      since2025,
      old,
      order("first", "2025-06-01"),
      order("renewal", "2025-06-10", { kind: "renewal" }),
      refund("first", "2025-06-15"),
      order("o", "2025-07-01", { kind: "renewal" }),
    ),
    expect: {
      first: "REFUNDED",
      renewal: "PRODUCT_FIRST_RENEWAL 1500 15.00 by cohort programme chain",
      o: "PRODUCT_FIRST_RENEWAL 1500 15.00 by cohort programme chain",
    },
  },
];
