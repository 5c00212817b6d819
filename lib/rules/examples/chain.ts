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

const since2025 = referral("buyer", "ann", "2025-01-01");
const old = order("old", "2024-12-01", { product: "disk" });
const BY_SUBSCRIPTION = [policy({ lineage: "subscription" })];

/** Section 5, gate 10: what a renewal or an upgrade of an existing customer needs (R11). */
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
