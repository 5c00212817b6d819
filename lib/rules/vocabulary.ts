/**
 * The programme's closed lists. Types, database checks and message tables are all made from them,
 * so that a word added here and handled nowhere does not compile.
 */

export const VERDICTS = ["eligible", "ineligible", "undecided"] as const;
export type Verdict = (typeof VERDICTS)[number];

export const CLASSES = [
  "FIRST_PURCHASE",
  "NEW_PURCHASE",
  "RENEWAL",
  "UPGRADE",
  "DORMANT_NEW_PURCHASE",
  "DORMANT_RENEWAL",
  "DORMANT_UPGRADE",
  "PRODUCT_FIRST_PURCHASE",
  "PRODUCT_FIRST_RENEWAL",
  "PRODUCT_FIRST_UPGRADE",
] as const;
export type RebateClass = (typeof CLASSES)[number];

export const REASONS = [
  "UNPAID",
  "NOT_REFERRED",
  "BEFORE_REFERRAL",
  "REFERRAL_ENDED",
  "NOT_OFFICIAL_CHANNEL",
  "NOT_A_PAID_PRODUCT",
  "PRODUCT_EXCLUDED",
  "ORDER_KIND_NOT_LISTED",
  "IDENTITY_PENDING",
  "SELF_REFERRAL",
  "REFUNDED",
  "PAYG_BURNED_FIRST_PURCHASE",
  "UPGRADE_OUTSIDE_FIRST_PURCHASE",
  "BEFORE_PROGRAMME_START",
  "PRODUCT_ALREADY_PURCHASED",
  "PRODUCT_CHAIN_BEFORE_START",
  "PRODUCT_CHAIN_NOT_QUALIFIED",
] as const;
export type Reason = (typeof REASONS)[number];

/** The rebate's ceiling belongs to the family (section 6). */
export const FAMILIES = ["new", "dormant", "product"] as const;
export type Family = (typeof FAMILIES)[number];

export const KINDS = ["new", "renewal", "upgrade", "downgrade", "conversion", "other"] as const;
export type Kind = (typeof KINDS)[number];

export const BILLINGS = ["subscription", "payg"] as const;
export type Billing = (typeof BILLINGS)[number];

export const CHANNELS = ["official", "other"] as const;
export type Channel = (typeof CHANNELS)[number];

export const COHORTS = ["new", "dormant", "existing"] as const;
export type Cohort = (typeof COHORTS)[number];

/** The ten tests of section 5, in the order in which they are asked. */
export const GATES = [
  "paid",
  "referred",
  "official-channel",
  "paid-product",
  "rebateable-product",
  "listed-kind",
  "verified-identity",
  "another-identity",
  "not-refunded",
  "class",
] as const;
export type Gate = (typeof GATES)[number];

export const CLAUSES = [
  "S1",
  "S2a",
  "S2b",
  "S3",
  "S4a",
  "S4b",
  "S4c",
  "S5",
  "S6",
  "S7",
  "S8",
  "S9",
  "S10",
  "S11",
  "S12",
  "S13",
  "S14",
] as const;
export type Clause = (typeof CLAUSES)[number];

export const READINGS = [
  "R1",
  "R2",
  "R3",
  "R4",
  "R5",
  "R6",
  "R7",
  "R8",
  "R9",
  "R10",
  "R11",
  "R12",
  "R13",
  "R14",
  "R15",
  "R16",
  "R17",
  "R18",
  "R19",
  "R20",
  "R21",
] as const;
export type Reading = (typeof READINGS)[number];

/** Every switch with its settings, the default first. */
export const SWITCHES = {
  paygBurn: ["referrer-existing", "always", "never"],
  dormantScope: ["cohort", "order"],
  upgradeScope: ["any", "first-purchase-product"],
  lineage: ["product", "subscription"],
} as const;
export type SwitchName = keyof typeof SWITCHES;
export type Switches = { readonly [Name in SwitchName]: (typeof SWITCHES)[Name][number] };
