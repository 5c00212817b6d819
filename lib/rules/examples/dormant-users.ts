import { boundary, type Case, history, order, policy, referral, refund } from "./example.ts";

const since2025 = referral("buyer", "ann", "2025-01-01");
const sinceJune = referral("buyer", "ann", "2025-06-01");
const since2026 = referral("buyer", "ann", "2026-01-01");

/** Sections 3 and 5: dormancy and what a dormant user earns. */
export const dormantUserCases: readonly Case[] = [
  {
    id: "dormant-orders",
    clauses: "S2b S5",
    story: "a dormant user's new purchase, renewal and upgrade earn up to 45%",
    history: history(
      since2025,
      order("old", "2023-06-01"),
      order("new", "2025-06-01"),
      order("never bought", "2025-06-02", { product: "db" }),
      order("renewal", "2025-06-03", { kind: "renewal" }),
      order("upgrade", "2025-06-04", { kind: "upgrade" }),
    ),
    expect: {
      old: "BEFORE_REFERRAL",
      new: "DORMANT_NEW_PURCHASE 4500 45.00 by cohort",
      "never bought": "DORMANT_NEW_PURCHASE 4500 45.00 by cohort",
      renewal: "DORMANT_RENEWAL 4500 45.00 by cohort",
      upgrade: "DORMANT_UPGRADE 4500 45.00 by cohort",
    },
  },
  {
    clauses: "S2b R6",
    story: "a dormant user's order before the product programme's start earns all the same",
    history: history(
      order("old", "2022-06-01"),
      order("o", "2025-03-01"),
      referral("buyer", "ann", "2025-01-01"),
    ),
    expect: { o: "DORMANT_NEW_PURCHASE 4500 45.00 by cohort" },
  },
  ...boundary({
    id: "window-start",
    clauses: "S5 R1 R7",
    story: "a record paid exactly at the window's start is inside the window",
    at: "2024-06-01 12:00:00",
    history: (when) => history(since2025, order("old", when), order("o", "2025-06-01 12:00:00")),
    before: { o: "DORMANT_NEW_PURCHASE 4500 45.00 by cohort" },
    exactly: { o: "PRODUCT_ALREADY_PURCHASED by cohort programme chain" },
  }),
  ...boundary({
    clauses: "S5 R1 R7",
    story: "months are calendar months: the day is clamped to the month's end",
    at: "2023-02-28 12:00:00",
    history: (when) =>
      history(
        referral("buyer", "ann", "2024-01-01"),
        order("old", when),
        order("o", "2024-02-29 12:00:00"),
      ),
    before: { o: "DORMANT_NEW_PURCHASE 4500 45.00 by cohort" },
    exactly: { o: "BEFORE_PROGRAMME_START by cohort programme" },
  }),
  ...boundary({
    clauses: "S5 R7",
    story: "a window over 29 February is 366 days long",
    at: "2023-03-01 12:00:00",
    history: (when) =>
      history(
        referral("buyer", "ann", "2024-01-01"),
        order("old", when),
        order("o", "2024-03-01 12:00:00"),
      ),
    before: { o: "DORMANT_NEW_PURCHASE 4500 45.00 by cohort" },
    exactly: { o: "BEFORE_PROGRAMME_START by cohort programme" },
  }),
  ...boundary({
    clauses: "S5 R7",
    story: "months are counted on Beijing's calendar, where 31 May has begun already",
    at: "2024-11-29T20:00:00Z",
    history: (when) => history(since2025, order("old", when), order("o", "2025-05-30T20:00:00Z")),
    policies: [policy({ windowMonths: 6 })],
    before: { o: "DORMANT_NEW_PURCHASE 4500 45.00 by cohort" },
    exactly: { o: "PRODUCT_ALREADY_PURCHASED by cohort programme chain" },
  }),
  ...boundary({
    clauses: "S5 R7 R13",
    story: "months are counted on the policy's own clock, over a change to summer time",
    at: "2025-01-01T17:00:00Z",
    history: (when) => history(sinceJune, order("old", when), order("o", "2025-07-01T16:00:00Z")),
    policies: [policy({ windowMonths: 6, timeZone: "America/New_York" })],
    before: { o: "DORMANT_NEW_PURCHASE 4500 45.00 by cohort" },
    exactly: { o: "PRODUCT_ALREADY_PURCHASED by cohort programme chain" },
  }),
  ...boundary({
    clauses: "S5 R7",
    story: "a window's start that the clock skipped is the later instant",
    at: "2025-03-09T07:30:00Z",
    history: (when) => history(sinceJune, order("old", when), order("o", "2025-09-09T06:30:00Z")),
    policies: [policy({ windowMonths: 6, timeZone: "America/New_York" })],
    before: { o: "DORMANT_NEW_PURCHASE 4500 45.00 by cohort" },
    exactly: { o: "PRODUCT_ALREADY_PURCHASED by cohort programme chain" },
  }),
  ...boundary({
    clauses: "S5 R7",
    story: "a window's start that the clock showed twice is the earlier instant",
    at: "2025-11-02T05:30:00Z",
    history: (when) => history(since2026, order("old", when), order("o", "2026-05-02T05:30:00Z")),
    policies: [policy({ windowMonths: 6, timeZone: "America/New_York" })],
    before: { o: "DORMANT_NEW_PURCHASE 4500 45.00 by cohort" },
    exactly: { o: "PRODUCT_ALREADY_PURCHASED by cohort programme chain" },
  }),
  {
    clauses: "S5 R1",
    story: "coverage that ends exactly at the window's start is over",
    history: history(
      since2025,
      order("old", "2022-06-01", { until: "2024-06-01 12:00:00" }),
      order("o", "2025-06-01 12:00:00"),
    ),
    expect: { o: "DORMANT_NEW_PURCHASE 4500 45.00 by cohort" },
  },
  {
    clauses: "S5 R1",
    story: "coverage that ends one millisecond past the window's start was active in it",
    history: history(
      since2025,
      order("old", "2022-06-01", { until: "2024-06-01T12:00:00.001+08:00" }),
      order("o", "2025-06-01 12:00:00"),
    ),
    expect: { o: "PRODUCT_ALREADY_PURCHASED by cohort programme chain" },
  },
  {
    clauses: "S5 R1",
    story: "coverage that ends one second past the window's start was active in it",
    history: history(
      since2025,
      order("old", "2022-06-01", { until: "2024-06-01 12:00:01" }),
      order("o", "2025-06-01 12:00:00"),
    ),
    expect: { o: "PRODUCT_ALREADY_PURCHASED by cohort programme chain" },
  },
  {
    id: "running-plan",
    clauses: "S5 R1",
    story: "a customer with a running three-year plan is not dormant",
    history: history(
      since2025,
      order("old", "2023-06-01", { until: "2026-06-01" }),
      order("o", "2025-06-01", { product: "db" }),
    ),
    expect: { o: "PRODUCT_FIRST_PURCHASE 1500 15.00 by cohort programme chain" },
  },
  {
    clauses: "S5 R1 R9",
    story: "coverage ended by a refund in full one second past the window's start was active in it",
    history: history(
      since2025,
      order("old", "2023-01-01", { until: "2026-06-01" }),
      refund("old", "2024-06-01 12:00:01", { consumed: true }),
      order("o", "2025-06-01 12:00:00", { product: "db" }),
    ),
    expect: { o: "PRODUCT_FIRST_PURCHASE 1500 15.00 by cohort programme chain" },
  },
  {
    clauses: "S5 R1 R9",
    story:
      "coverage ended by a refund in full exactly at the window's start is over, though usage was consumed",
    history: history(
      since2025,
      order("old", "2023-01-01", { until: "2026-06-01" }),
      refund("old", "2024-06-01 12:00:00", { consumed: true }),
      order("o", "2025-06-01 12:00:00", { product: "db" }),
    ),
    expect: { o: "DORMANT_NEW_PURCHASE 4500 45.00 by cohort" },
  },
  {
    clauses: "S5 R1 R9",
    story: "a refund after coverage has ended does not prolong it",
    history: history(
      since2025,
      order("old", "2023-01-01", { until: "2024-01-01" }),
      refund("old", "2025-01-01", { consumed: true }),
      order("o", "2025-06-01", { product: "db" }),
    ),
    expect: { o: "DORMANT_NEW_PURCHASE 4500 45.00 by cohort" },
  },
  {
    clauses: "S5 R1 R9",
    story: "a partial refund does not end coverage",
    history: history(
      since2025,
      order("old", "2023-01-01", { until: "2026-06-01" }),
      refund("old", "2023-02-01", { amount: "99" }),
      order("o", "2025-06-01", { product: "db" }),
    ),
    expect: { o: "PRODUCT_FIRST_PURCHASE 1500 15.00 by cohort programme chain" },
  },
  {
    clauses: "S5 R9",
    story: "a record voided in the window leaves the customer dormant, as far as older ones say",
    history: history(
      since2025,
      order("old", "2022-01-01"),
      order("tried", "2025-02-01", { channel: "official", account: "buyer-2" }),
      refund("tried", "2025-02-02"),
      order("o", "2025-06-01"),
    ),
    expect: { o: "DORMANT_NEW_PURCHASE 4500 45.00 by cohort" },
  },
  {
    clauses: "S3 R9",
    story: "a customer whose only old record was voided is new, not dormant",
    history: history(
      since2025,
      order("old", "2022-01-01", { until: "2030-01-01" }),
      refund("old", "2022-01-02"),
      order("o", "2025-06-01"),
    ),
    expect: { o: "FIRST_PURCHASE 4500 45.00 by cohort burn earlier" },
  },
  {
    clauses: "S5 R17",
    story: "a trial in the window is neither a purchase nor an active product",
    history: history(
      since2025,
      order("old", "2022-01-01"),
      order("trial", "2024-12-01", { product: "trial", until: "2026-01-01" }),
      order("o", "2025-06-01"),
    ),
    expect: { o: "DORMANT_NEW_PURCHASE 4500 45.00 by cohort" },
  },
  {
    clauses: "S5 R10",
    story: "one active product among many lapsed ones is enough not to be dormant",
    history: history(
      since2025,
      order("a", "2022-01-01", { until: "2023-01-01" }),
      order("b", "2022-01-02", { until: "2025-01-01", product: "disk" }),
      order("c", "2022-01-03", { until: "2023-01-01" }),
      order("o", "2025-06-01", { product: "db" }),
    ),
    expect: { o: "PRODUCT_FIRST_PURCHASE 1500 15.00 by cohort programme chain" },
  },
  {
    clauses: "S5 R2",
    story: "the status is judged at the first order under the referral, not at its start",
    history: history(
      referral("buyer", "ann", "2023-07-01"),
      order("old", "2023-06-01"),
      order("o", "2025-06-01"),
    ),
    expect: { o: "DORMANT_NEW_PURCHASE 4500 45.00 by cohort" },
  },
  {
    id: "dormant-lasting",
    clauses: "S2b R3",
    story: "a dormant user's rate lasts for the referral",
    history: history(
      since2025,
      order("old", "2023-06-01"),
      order("first", "2025-06-01"),
      order("o", "2026-01-01", { kind: "renewal" }),
    ),
    expect: { o: "DORMANT_RENEWAL 4500 45.00 by cohort" },
  },
];
