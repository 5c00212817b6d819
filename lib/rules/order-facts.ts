import { CHANNELS, COHORTS } from "./vocabulary.ts";

/**
 * The facts of an order: the closed set that decides it, each with finitely many values. `derive` finds
 * them in a history, `decide` turns them into an outcome and sees nothing else.
 * The first nine are asked by gates 1 to 9, one each; gate 10 asks the others and `kind` again.
 */
export const FACT_VALUES = {
  payment: ["paid", "unpaid"],
  referral: ["active", "never", "not-started", "ended"],
  channel: CHANNELS,
  /** Whether the order is a purchase of a paid product: by its list price, then by its product. */
  purchase: ["paid-product", "free-of-charge", "not-counted"],
  product: ["rebateable", "excluded"],
  kind: ["new", "renewal", "upgrade", "unlisted"],
  identity: ["verified", "pending"],
  /** Whose real name the ambassador has: another one, or the customer's own. */
  ambassador: ["another", "same"],
  refund: ["kept", "in-full"],
  /** Judged once for the referral, before its anchor. */
  cohort: COHORTS,
  /** Dormant before this very order; asked with dormantScope `order` only. */
  activity: ["active", "dormant"],
  burn: ["none", "burning", "burned"],
  /** Purchase records before the order. */
  earlier: ["none", "some"],
  /** First purchases of the same product under the same referral that precede the order. */
  firstPurchase: ["none", "same-product"],
  /** Paid before or after the product programme's start. */
  programme: ["not-started", "started"],
  /** What the records of the same product before the order make of a renewal or an upgrade. */
  chain: ["none", "before-start", "not-qualified", "other-subscription", "same-subscription"],
} as const;

export type FactName = keyof typeof FACT_VALUES;
export type FactValue<Name extends FactName = FactName> = (typeof FACT_VALUES)[Name][number];
export type OrderFacts = { readonly [Name in FactName]: FactValue<Name> };

export const FACT_NAMES = Object.keys(FACT_VALUES) as readonly FactName[];

/** The facts that gates 1 to 9 ask, one each. */
export type GateFact =
  | "payment"
  | "referral"
  | "channel"
  | "purchase"
  | "product"
  | "kind"
  | "identity"
  | "ambassador"
  | "refund";

/** The facts that gate 10 asks. */
export const CLASS_FACTS = [
  "cohort",
  "activity",
  "burn",
  "earlier",
  "firstPurchase",
  "programme",
  "chain",
  "kind",
] as const satisfies readonly FactName[];
export type ClassFact = (typeof CLASS_FACTS)[number];

/** The facts that rows besides the order's own, its product's and its account's can show, as asked. */
export const EVIDENT_FACTS = [
  "referral",
  "refund",
  "cohort",
  "activity",
  "burn",
  "earlier",
  "firstPurchase",
  "chain",
] as const satisfies readonly FactName[];
export type EvidentFact = (typeof EVIDENT_FACTS)[number];
