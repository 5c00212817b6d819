import type { FactValue, GateFact } from "./order-facts.ts";
import type { Clause, Gate, Reading, Reason } from "./vocabulary.ts";

/** A gate of section 5 that asks one fact; a value without an outcome holds. */
export type GateRule = {
  readonly gate: Exclude<Gate, "class">;
  readonly fact: GateFact;
  readonly fails: { readonly [Value in FactValue]?: Reason };
  readonly clauses: readonly Clause[];
  readonly readings: readonly Reading[];
};

/** Gates 1 to 9 in order: the first that fails is the headline. */
export const GATE_RULES: readonly GateRule[] = [
  {
    gate: "paid",
    fact: "payment",
    fails: { unpaid: "UNPAID" },
    clauses: [],
    readings: ["R12", "R13"],
  },
  {
    gate: "referred",
    fact: "referral",
    fails: { never: "NOT_REFERRED", "not-started": "BEFORE_REFERRAL", ended: "REFERRAL_ENDED" },
    clauses: [],
    readings: ["R20"],
  },
  {
    gate: "official-channel",
    fact: "channel",
    fails: { other: "NOT_OFFICIAL_CHANNEL" },
    clauses: ["S3"],
    readings: [],
  },
  {
    gate: "paid-product",
    fact: "purchase",
    fails: { "free-of-charge": "NOT_A_PAID_PRODUCT", "not-counted": "NOT_A_PAID_PRODUCT" },
    clauses: ["S3"],
    readings: ["R17", "R20"],
  },
  {
    gate: "rebateable-product",
    fact: "product",
    fails: { excluded: "PRODUCT_EXCLUDED" },
    clauses: [],
    readings: ["R20"],
  },
  {
    gate: "listed-kind",
    fact: "kind",
    fails: { unlisted: "ORDER_KIND_NOT_LISTED" },
    clauses: ["S1", "S2a", "S2b"],
    readings: ["R18"],
  },
  {
    gate: "verified-identity",
    fact: "identity",
    fails: { pending: "IDENTITY_PENDING" },
    clauses: ["S4c"],
    readings: ["R16", "R21"],
  },
  {
    gate: "another-identity",
    fact: "ambassador",
    fails: { same: "SELF_REFERRAL" },
    clauses: [],
    readings: ["R19", "R15"],
  },
  {
    gate: "not-refunded",
    fact: "refund",
    fails: { "in-full": "REFUNDED" },
    clauses: [],
    readings: ["R9", "R12"],
  },
];
