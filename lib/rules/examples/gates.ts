import { boundary, type Case, history, order, referral, refund } from "./example.ts";

/** Section 5, gates 1 to 9, each against the gate after it. */
export const gateCases: readonly Case[] = [
  {
    id: "unpaid",
    clauses: "S8",
    story: "an unpaid order earns nothing and has no base and no ambassador",
    history: history(order("o", null)),
    expect: { o: "UNPAID 0 0.00 base 0.00 ambassador -" },
  },
  {
    clauses: "R20",
    story: "unpaid comes before everything else that is wrong",
    history: history(
      referral("buyer-2", "ann", "2025-01-01"),
      order("o", null, { channel: "other", list: "0", paid: "0", kind: "other" }),
    ),
    expect: { o: "UNPAID" },
  },
  {
    id: "never-referred",
    clauses: "R20",
    story: "an account that nobody referred earns nobody anything",
    history: history(referral("buyer-2", "ann", "2025-01-01"), order("o", "2025-06-01")),
    expect: { o: "NOT_REFERRED 0 0.00 base 100.00 ambassador -" },
  },
  {
    id: "between-referrals",
    clauses: "R20",
    story: "an order between two referrals came after one had ended, not before one",
    history: history(
      referral("buyer", "ann", "2025-01-01", "2025-05-01"),
      referral("buyer", "bob", "2025-07-01"),
      order("o", "2025-06-01"),
    ),
    expect: { o: "REFERRAL_ENDED" },
  },
  {
    id: "before-referrals",
    clauses: "R20",
    story: "an order before every referral came before the referral",
    history: history(
      referral("buyer", "ann", "2025-07-01", "2025-08-01"),
      referral("buyer", "bob", "2025-09-01"),
      order("o", "2025-06-01"),
    ),
    expect: { o: "BEFORE_REFERRAL" },
  },
  {
    clauses: "R20",
    story: "no referral comes before the channel",
    history: history(
      referral("buyer", "ann", "2025-07-01"),
      order("o", "2025-06-01", { channel: "other" }),
    ),
    expect: { o: "BEFORE_REFERRAL" },
  },
  {
    clauses: "S3",
    story: "an order elsewhere than on the official site earns nothing, and its ambassador shows",
    history: history(order("o", "2025-06-01", { channel: "other", list: "0", paid: "0" })),
    expect: { o: "NOT_OFFICIAL_CHANNEL 0 0.00 base 0.00 ambassador ann" },
  },
  {
    id: "bought-elsewhere",
    clauses: "S3",
    story: "an order elsewhere is no purchase record: the next one is still the first",
    history: history(
      order("elsewhere", "2025-06-01", { channel: "other" }),
      order("o", "2025-06-02"),
    ),
    expect: {
      elsewhere: "NOT_OFFICIAL_CHANNEL",
      o: "FIRST_PURCHASE 4500 45.00 by cohort burn earlier",
    },
  },
  {
    id: "free-trial",
    clauses: "R17",
    story: "a free trial is no paid product, and no purchase record",
    history: history(order("trial", "2025-06-01", { product: "trial" }), order("o", "2025-06-02")),
    expect: { trial: "NOT_A_PAID_PRODUCT", o: "FIRST_PURCHASE 4500 45.00 by cohort burn earlier" },
  },
  {
    clauses: "R17",
    story: "a zero-price order is no purchase of a paid product, and no purchase record",
    history: history(
      order("free", "2025-06-01", { list: "0", paid: "0" }),
      order("o", "2025-06-02"),
    ),
    expect: { free: "NOT_A_PAID_PRODUCT", o: "FIRST_PURCHASE 4500 45.00 by cohort burn earlier" },
  },
  {
    clauses: "R17",
    story: "a list price of one minor unit is a price",
    history: history(
      order("cent", "2025-06-01", { list: "0.01", paid: "0" }),
      order("o", "2025-06-02"),
    ),
    expect: {
      cent: "FIRST_PURCHASE 4500 0.00 by cohort burn earlier",
      o: "NEW_PURCHASE 4500 45.00 by cohort burn earlier",
    },
  },
  {
    id: "excluded-product",
    clauses: "R20",
    story: "an excluded product earns nothing, and is a purchase record all the same",
    history: history(
      order("domain", "2025-06-01", { product: "domain", kind: "other" }),
      order("o", "2025-06-02"),
    ),
    expect: { domain: "PRODUCT_EXCLUDED", o: "NEW_PURCHASE 4500 45.00 by cohort burn earlier" },
  },
  {
    clauses: "R17 R20",
    story: "no paid product comes before an excluded one",
    history: history(order("o", "2025-06-01", { product: "domain", list: "0", paid: "0" })),
    expect: { o: "NOT_A_PAID_PRODUCT" },
  },
  ...(["downgrade", "conversion", "other"] as const).map((kind): Case => ({
    ...(kind === "downgrade" && { id: "downgrade" }),
    clauses: "R18",
    story: `an order of kind ${kind} is not listed, and is a purchase record all the same`,
    history: history(order("unlisted", "2025-06-01", { kind }), order("o", "2025-06-02")),
    expect: {
      unlisted: "ORDER_KIND_NOT_LISTED",
      o: "NEW_PURCHASE 4500 45.00 by cohort burn earlier",
    },
  })),
  {
    clauses: "R16 R18",
    story: "a kind that is not listed is refused, also where the identity is pending",
    history: history(
      referral("unverified", "ann", "2025-01-01"),
      order("o", "2025-06-01", { account: "unverified", kind: "downgrade" }),
    ),
    expect: { o: "ORDER_KIND_NOT_LISTED" },
  },
  {
    id: "not-verified",
    clauses: "R16",
    story: "an unverified account is undecided, never payable, with an estimate",
    history: history(
      referral("unverified", "ann", "2025-01-01"),
      order("o", "2025-06-01", { account: "unverified" }),
    ),
    expect: { o: "IDENTITY_PENDING ~ FIRST_PURCHASE 4500 45.00" },
  },
  {
    clauses: "R16",
    story: "a refunded order of an unverified account is undecided, its estimate refused",
    history: history(
      referral("unverified", "ann", "2025-01-01"),
      order("o", "2025-06-01", { account: "unverified" }),
      refund("o", "2025-06-02"),
    ),
    expect: { o: "IDENTITY_PENDING ~ REFUNDED" },
  },
  {
    id: "own-order",
    clauses: "R19",
    story: "an ambassador's own order earns nothing",
    history: history(
      referral("ann-shop", "ann", "2025-01-01"),
      order("o", "2025-06-01", { account: "ann-shop" }),
    ),
    expect: { o: "SELF_REFERRAL 0 0.00 base 100.00 ambassador ann" },
  },
  {
    clauses: "R19",
    story: "self-referral comes before a refund",
    history: history(
      referral("ann-shop", "ann", "2025-01-01"),
      order("o", "2025-06-01", { account: "ann-shop" }),
      refund("o", "2025-06-02"),
    ),
    expect: { o: "SELF_REFERRAL" },
  },
  {
    clauses: "R19",
    story: "an ambassador may be another ambassador's customer",
    history: history(
      referral("ann-shop", "bob", "2025-01-01"),
      order("o", "2025-06-01", { account: "ann-shop" }),
    ),
    expect: { o: "FIRST_PURCHASE 4500 45.00 by cohort burn earlier" },
  },
  {
    id: "refunded-late",
    clauses: "R9 R12",
    story: "an order refunded in full earns nothing, however late the refund",
    history: history(order("o", "2025-06-01"), refund("o", "2031-01-01")),
    expect: { o: "REFUNDED 0 0.00 base 0.00 ambassador ann" },
  },
  {
    clauses: "R9",
    story: "an order refunded in full after use earns nothing either",
    history: history(order("o", "2025-06-01"), refund("o", "2025-06-02", { consumed: true })),
    expect: { o: "REFUNDED" },
  },
  {
    clauses: "R5 R9",
    story: "a refund comes before the burn",
    history: history(
      order("ann's own", "2025-01-01", { account: "ann-shop" }),
      order("o", "2025-06-01", { payg: true }),
      refund("o", "2025-06-02", { consumed: true }),
    ),
    expect: { o: "REFUNDED" },
  },
  {
    clauses: "R9",
    story: "an order whose refunds add up to all of it is refunded in full",
    history: history(
      order("o", "2025-06-01"),
      refund("o", "2025-06-02", { amount: "99.99" }),
      refund("o", "2025-06-03", { amount: "0.01" }),
    ),
    expect: { o: "REFUNDED 0 0.00 base 0.00 ambassador ann" },
  },
  {
    clauses: "R9 R12",
    story: "an order of which one minor unit is left was not refunded in full",
    history: history(
      order("o", "2025-06-01"),
      refund("o", "2025-06-02", { amount: "99.98" }),
      refund("o", "2025-06-03", { amount: "0.01" }),
    ),
    expect: { o: "FIRST_PURCHASE 4500 0.00 base 0.01 by cohort burn earlier" },
  },
  ...boundary({
    clauses: "R20",
    story: "a referral counts from its very start",
    at: "2025-05-01 00:00:00",
    history: (when) => history(referral("buyer", "ann", "2025-05-01 00:00:00"), order("o", when)),
    before: { o: "BEFORE_REFERRAL 0 0.00 base 100.00 ambassador -" },
    exactly: { o: "FIRST_PURCHASE 4500 45.00 base 100.00 ambassador ann by cohort burn earlier" },
  }),
  ...boundary({
    clauses: "R20",
    story: "a referral counts no longer at its very end",
    at: "2025-05-01 00:00:00",
    history: (when) =>
      history(referral("buyer", "ann", "2025-01-01", "2025-05-01 00:00:00"), order("o", when)),
    before: { o: "FIRST_PURCHASE 4500 45.00 base 100.00 ambassador ann by cohort burn earlier" },
    exactly: { o: "REFERRAL_ENDED 0 0.00 base 100.00 ambassador -" },
  }),
  ...boundary({
    clauses: "R20",
    story: "where one referral ends as another starts, the second has the order",
    at: "2025-05-01 00:00:00",
    history: (when) =>
      history(
        referral("buyer", "ann", "2025-01-01", "2025-05-01 00:00:00"),
        referral("buyer", "bob", "2025-05-01 00:00:00"),
        order("o", when),
      ),
    before: { o: "FIRST_PURCHASE 4500 45.00 base 100.00 ambassador ann by cohort burn earlier" },
    exactly: { o: "FIRST_PURCHASE 4500 45.00 base 100.00 ambassador bob by cohort burn earlier" },
  }),
];
