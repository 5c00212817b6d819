import { account, type Case, history, order, referral, refund } from "./example.ts";

/** S3, S4c, R14-R16, R19, R21: accounts, identities and the orders of both. */
export const identityCases: readonly Case[] = [
  {
    id: "another-account",
    clauses: "S3 S4c R14",
    story: "opening another account does not make one new",
    history: history(
      referral("buyer-2", "ann", "2025-01-01"),
      order("old", "2025-02-01"),
      order("o", "2025-06-01", { account: "buyer-2" }),
      order("p", "2025-06-02", { account: "buyer-2", product: "db" }),
    ),
    expect: {
      o: "PRODUCT_ALREADY_PURCHASED by cohort programme chain",
      p: "PRODUCT_FIRST_PURCHASE 1500 15.00 by cohort programme chain",
    },
  },
  {
    clauses: "S5 R14",
    story: "dormancy looks at every account of the identity",
    history: history(
      referral("buyer-2", "ann", "2025-01-01"),
      order("old", "2022-02-01", { account: "buyer-2" }),
      order("active", "2022-02-01", { until: "2025-02-01", product: "disk" }),
      order("o", "2025-06-01", { account: "buyer-2" }),
    ),
    expect: { o: "PRODUCT_ALREADY_PURCHASED by cohort programme chain" },
  },
  {
    clauses: "R2 R14",
    story: "each account has a cohort of its own under its own referral",
    history: history(
      referral("buyer", "ann", "2025-01-01"),
      referral("buyer-2", "ann", "2025-01-01"),
      order("first", "2025-06-01"),
      order("other account", "2025-06-02", { account: "buyer-2", product: "db" }),
      order("second", "2025-06-03", { product: "disk" }),
    ),
    expect: {
      first: "FIRST_PURCHASE 4500 45.00 by cohort burn earlier",
      "other account": "PRODUCT_FIRST_PURCHASE 1500 15.00 by cohort programme chain",
      second: "NEW_PURCHASE 4500 45.00 by cohort burn earlier",
    },
  },
  {
    clauses: "S8 R14",
    story: "a new user's order after another account's is a new purchase, not a first one",
    history: history(
      referral("buyer", "ann", "2025-01-01"),
      order("anchor", "2025-06-01"),
      refund("anchor", "2025-06-02"),
      order("other account", "2025-06-03", { account: "buyer-2" }),
      order("o", "2025-06-04", { kind: "upgrade" }),
    ),
    expect: { "other account": "NOT_REFERRED", o: "UPGRADE 4500 45.00 by cohort burn earlier" },
  },
  {
    id: "person-and-company",
    clauses: "R15",
    story: "a person and their company are apart until an admin links them",
    history: history(
      account("company", "company-register"),
      referral("company", "ann", "2025-01-01"),
      order("personal", "2025-02-01"),
      order("o", "2025-06-01", { account: "company" }),
    ),
    expect: { o: "FIRST_PURCHASE 4500 45.00 by cohort burn earlier" },
  },
  {
    id: "linked",
    clauses: "R15 R21",
    story: "once linked, the person's purchases are the company's, also those before the link",
    history: history(
      account("company", "buyer-person"),
      referral("company", "ann", "2025-01-01"),
      order("personal", "2025-02-01"),
      order("o", "2025-06-01", { account: "company" }),
    ),
    expect: { o: "PRODUCT_ALREADY_PURCHASED by cohort programme chain" },
  },
  {
    id: "standing-alone",
    clauses: "R16 R21",
    story:
      "an unverified account stands alone: nobody's purchases count for it, nor its for others",
    history: history(
      account("unverified-2", ""),
      referral("unverified", "ann", "2025-01-01"),
      referral("buyer", "ann", "2025-01-01"),
      order("other unverified", "2025-02-01", { account: "unverified-2" }),
      order("own", "2025-06-01", { account: "unverified" }),
      order("o", "2025-06-02"),
    ),
    expect: {
      own: "IDENTITY_PENDING ~ FIRST_PURCHASE 4500 45.00",
      o: "FIRST_PURCHASE 4500 45.00 by cohort burn earlier",
    },
  },
  {
    clauses: "R16 R21",
    story: "an identity of the same letters as an unverified account's id is somebody else",
    history: history(
      account("namesake", "unverified"),
      referral("unverified", "ann", "2025-01-01"),
      order("theirs", "2025-02-01", { account: "namesake" }),
      order("o", "2025-06-01", { account: "unverified" }),
    ),
    expect: { o: "IDENTITY_PENDING ~ FIRST_PURCHASE 4500 45.00" },
  },
  {
    clauses: "R16 R19",
    story: "an unverified account cannot be seen to be the ambassador's own",
    history: history(
      account("ann-person", ""),
      referral("ann-person", "ann", "2025-01-01"),
      order("o", "2025-06-01", { account: "ann-person" }),
    ),
    expect: { o: "IDENTITY_PENDING ~ FIRST_PURCHASE 4500 45.00" },
  },
  {
    clauses: "R16",
    story: "what an unverified account may not have either way is refused, not left pending",
    history: history(
      referral("unverified", "ann", "2025-01-01"),
      order("domain", "2025-06-01", { account: "unverified", product: "domain" }),
      order("next", "2025-06-02", { account: "unverified", kind: "renewal" }),
    ),
    expect: { domain: "PRODUCT_EXCLUDED", next: "IDENTITY_PENDING ~ RENEWAL 4500 45.00" },
  },
  {
    clauses: "R19 R14",
    story: "any account of the ambassador's identity is the ambassador's own",
    history: history(
      account("ann-home", "ann-person"),
      referral("ann-home", "ann", "2025-01-01"),
      order("o", "2025-06-01", { account: "ann-home" }),
    ),
    expect: { o: "SELF_REFERRAL" },
  },
];
