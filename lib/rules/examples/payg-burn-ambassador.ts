import { boundary, type Case, history, order, referral, refund } from "./example.ts";

const annIsCustomer = order("ann's own", "2025-01-01", { account: "ann-shop" });

/** Section 4: when the ambassador is a customer, so that a pay-as-you-go order burns (S4b, R5). */
export const paygBurnAmbassadorCases: readonly Case[] = [
  ...boundary({
    clauses: "S4b R5",
    story:
      "an ambassador who paid at the very instant was no customer yet (the ambassador's record)",
    at: "2025-06-01 12:00:00",
    history: (when) =>
      history(
        order("ann's own", when, { account: "ann-shop" }),
        order("payg", "2025-06-01 12:00:00", { payg: true }),
      ),
    before: { payg: "PAYG_BURNED_FIRST_PURCHASE by cohort burn" },
    exactly: { payg: "FIRST_PURCHASE 4500 45.00 by cohort burn earlier" },
  }),
  ...boundary({
    clauses: "S4b R5 R9",
    story: "an ambassador's own record voided at the very instant no longer counts",
    at: "2025-06-01 12:00:00",
    history: (when) =>
      history(
        annIsCustomer,
        refund("ann's own", "2025-06-01 12:00:00"),
        order("payg", when, { payg: true }),
      ),
    before: { payg: "PAYG_BURNED_FIRST_PURCHASE by cohort burn" },
    exactly: { payg: "FIRST_PURCHASE 4500 45.00 by cohort burn earlier" },
  }),
  {
    clauses: "S4b R5 R9",
    story: "an ambassador's own record refunded after use goes on counting",
    history: history(
      annIsCustomer,
      refund("ann's own", "2025-02-01", { consumed: true }),
      order("payg", "2025-06-01", { payg: true }),
    ),
    expect: { payg: "PAYG_BURNED_FIRST_PURCHASE by cohort burn" },
  },
  {
    clauses: "S4b R5 R9",
    story: "between a voided own record and the next one the ambassador is no customer",
    history: history(
      annIsCustomer,
      refund("ann's own", "2025-02-01"),
      order("ann's next", "2025-08-01", { account: "ann-shop" }),
      order("payg", "2025-06-01", { payg: true }),
      referral("buyer", "ann", "2025-01-01"),
      referral("unverified", "ann", "2025-01-01"),
      order("later", "2025-09-01", { account: "unverified", payg: true }),
    ),
    expect: {
      payg: "FIRST_PURCHASE 4500 45.00 by cohort burn earlier",
      later: "IDENTITY_PENDING ~ PAYG_BURNED_FIRST_PURCHASE",
    },
  },
  {
    clauses: "S4b R5 R14",
    story: "a purchase by any account of the ambassador's identity makes the ambassador a customer",
    history: history(
      order("bob's", "2025-01-01", { account: "bob-shop" }),
      order("ann's unpaid", null, { account: "ann-shop" }),
      order("ann's trial", "2025-01-01", { account: "ann-shop", product: "trial" }),
      order("ann's elsewhere", "2025-01-01", { account: "ann-shop", channel: "other" }),
      order("ann's free", "2025-01-01", { account: "ann-shop", list: "0", paid: "0" }),
      order("payg", "2025-06-01", { payg: true }),
    ),
    expect: { payg: "FIRST_PURCHASE 4500 45.00 by cohort burn earlier" },
  },
  {
    clauses: "S4b R5 R20",
    story: "an ambassador's own record may be of an excluded product and of any kind",
    history: history(
      order("ann's own", "2025-01-01", { account: "ann-shop", product: "domain", kind: "other" }),
      order("payg", "2025-06-01", { payg: true }),
    ),
    expect: { payg: "PAYG_BURNED_FIRST_PURCHASE by cohort burn" },
  },
];
