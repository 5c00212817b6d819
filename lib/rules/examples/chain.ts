import { boundary, type Case, history, order, policy, policyFrom, referral } from "./example.ts";

const since2025 = referral("buyer", "ann", "2025-01-01");
const old = order("old", "2024-12-01", { product: "disk" });

/** Section 5, gate 10: whose first purchase a renewal or an upgrade of an existing customer rests on, and since when (R11). */
export const chainCases: readonly Case[] = [
  {
    id: "first-unreferred",
    clauses: "S14 R11",
    story: "a renewal of a product bought first under nobody's referral does not qualify",
    history: history(
      referral("buyer", "ann", "2025-06-15"),
      old,
      order("first", "2025-06-01"),
      order("o", "2025-07-01", { kind: "renewal" }),
    ),
    expect: {
      first: "BEFORE_REFERRAL",
      o: "PRODUCT_CHAIN_NOT_QUALIFIED by cohort programme chain",
    },
  },
  {
    clauses: "S14 R11",
    story: "a renewal of a product bought first under another ambassador does not qualify",
    history: history(
      referral("buyer", "bob", "2025-01-01", "2025-06-15"),
      referral("buyer", "ann", "2025-06-15"),
      old,
      order("first", "2025-06-01"),
      order("o", "2025-07-01", { kind: "renewal" }),
    ),
    expect: {
      first: "PRODUCT_FIRST_PURCHASE 1500 15.00 by cohort programme chain",
      o: "PRODUCT_CHAIN_NOT_QUALIFIED by cohort programme chain",
    },
  },
  {
    id: "referred-again",
    clauses: "S14 R11",
    story: "a renewal under the same ambassador's next referral qualifies",
    history: history(
      referral("buyer", "ann", "2025-01-01", "2025-06-15"),
      referral("buyer", "ann", "2025-06-20"),
      old,
      order("first", "2025-06-01"),
      order("o", "2025-07-01", { kind: "renewal" }),
    ),
    expect: { o: "PRODUCT_FIRST_RENEWAL 1500 15.00 by cohort programme chain" },
  },
  {
    clauses: "S14 R11 R14",
    story:
      "a renewal by another account of the identity, referred by the same ambassador, qualifies",
    history: history(
      since2025,
      referral("buyer-2", "ann", "2025-01-01"),
      old,
      order("first", "2025-06-01", { account: "buyer-2" }),
      order("o", "2025-07-01", { kind: "renewal" }),
    ),
    expect: { o: "PRODUCT_FIRST_RENEWAL 1500 15.00 by cohort programme chain" },
  },
  {
    clauses: "S14 R11",
    story: "a first purchase that earned 45% lets renewals under the next referral qualify for 15%",
    history: history(
      referral("buyer", "ann", "2025-01-01", "2025-06-15"),
      referral("buyer", "ann", "2025-06-20"),
      order("first", "2025-06-01"),
      order("o", "2025-07-01", { kind: "renewal" }),
    ),
    expect: {
      first: "FIRST_PURCHASE 4500 45.00 by cohort burn earlier",
      o: "PRODUCT_FIRST_RENEWAL 1500 15.00 by cohort programme chain",
    },
  },
  {
    clauses: "S14 R11",
    story: "a dormant user's purchase lets renewals under the next referral qualify for 15%",
    history: history(
      referral("buyer", "ann", "2025-01-01", "2025-06-15"),
      referral("buyer", "ann", "2025-06-20"),
      order("old", "2022-01-01", { product: "disk" }),
      order("first", "2025-06-01"),
      order("o", "2025-07-01", { kind: "renewal" }),
    ),
    expect: {
      first: "DORMANT_NEW_PURCHASE 4500 45.00 by cohort",
      o: "PRODUCT_FIRST_RENEWAL 1500 15.00 by cohort programme chain",
    },
  },
  {
    clauses: "S14 R11",
    story: "the earliest record decides, not a later one that was eligible",
    history: history(
      since2025,
      order("elsewhere", "2025-05-01", { account: "buyer-2" }),
      order("first", "2025-06-01", { product: "db" }),
      order("renewed", "2025-06-02", { product: "db", kind: "renewal" }),
      order("o", "2025-07-01", { kind: "renewal" }),
    ),
    expect: {
      renewed: "PRODUCT_FIRST_RENEWAL 1500 15.00 by cohort programme chain",
      o: "PRODUCT_CHAIN_NOT_QUALIFIED by cohort programme chain",
    },
  },
  {
    clauses: "S14 R11",
    story: "a renewal after a renewal still looks at the first purchase",
    history: history(
      since2025,
      old,
      order("first", "2025-06-01"),
      order("again", "2025-06-02"),
      order("renewal", "2025-06-03", { kind: "renewal" }),
      order("o", "2025-06-04", { kind: "renewal" }),
    ),
    expect: {
      again: "PRODUCT_ALREADY_PURCHASED by cohort programme chain",
      o: "PRODUCT_FIRST_RENEWAL 1500 15.00 by cohort programme chain",
    },
  },
  ...boundary({
    clauses: "S1 S14 R6 R11",
    story: "a product first bought before the programme's start earns nothing on renewal",
    at: "2025-04-01 00:00:00",
    history: (when) =>
      history(since2025, old, order("first", when), order("o", "2025-06-01", { kind: "renewal" })),
    before: {
      first: "BEFORE_PROGRAMME_START by cohort programme",
      o: "PRODUCT_CHAIN_BEFORE_START by cohort programme chain",
    },
    exactly: { o: "PRODUCT_FIRST_RENEWAL 1500 15.00 by cohort programme chain" },
  }),
  {
    id: "first-before-start",
    clauses: "S1 S13 R6 R11",
    story:
      "a first purchase before the start at 45% lets no upgrade of an existing customer qualify",
    history: history(
      referral("buyer", "ann", "2025-01-01", "2025-03-15"),
      referral("buyer", "ann", "2025-03-20"),
      order("first", "2025-03-01"),
      order("o", "2025-07-01", { kind: "upgrade" }),
    ),
    expect: {
      first: "FIRST_PURCHASE 4500 45.00 by cohort burn earlier",
      o: "PRODUCT_CHAIN_BEFORE_START by cohort programme chain",
    },
  },
  {
    clauses: "S14 R6 R11 R13",
    story: "the start compared with the first purchase is that of the renewal's version",
    history: history(
      since2025,
      old,
      order("first", "2025-06-01"),
      order("o", "2025-07-01", { kind: "renewal" }),
    ),
    policies: policyFrom("2025-06-15", { programmeStart: "2025-06-02T00:00:00+08:00" }),
    expect: {
      first: "PRODUCT_FIRST_PURCHASE 1500 15.00 by cohort programme chain",
      o: "PRODUCT_CHAIN_BEFORE_START by cohort programme chain",
    },
  },
  {
    clauses: "S14 R11 R13",
    story: "whether the first purchase was eligible is decided under its own version",
    history: history(
      since2025,
      old,
      order("first", "2025-06-01"),
      order("o", "2025-07-01", { kind: "renewal" }),
    ),
    policies: [
      policy({ id: "early", programmeStart: "2025-06-10T00:00:00+08:00" }),
      policy({ id: "later", effectiveFrom: "2025-06-15T00:00:00+08:00" }),
    ],
    expect: {
      first: "BEFORE_PROGRAMME_START by cohort programme",
      o: "PRODUCT_CHAIN_NOT_QUALIFIED by cohort programme chain",
    },
  },
];
