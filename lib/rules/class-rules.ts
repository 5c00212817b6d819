import type { ClassFact, FactValue, OrderFacts } from "./order-facts.ts";
import type {
  Clause,
  Cohort,
  Family,
  Reading,
  Reason,
  RebateClass,
  Switches,
} from "./vocabulary.ts";

/** Where an order ends: in a class, or with a reason. */
export type Outcome = RebateClass | Reason;

/** What a rule of gate 10 asks: each fact one of the values named, each switch set as named. */
export type Condition = {
  readonly [Name in ClassFact]?: readonly FactValue<Name>[];
} & {
  readonly judgedAs?: Cohort;
  readonly switches?: Partial<Switches>;
};

/** A rule of gate 10: any of its conditions leads to the outcome. */
export type ClassRule = {
  readonly outcome: Outcome;
  /** null: earns nothing. */
  readonly family: Family | null;
  /** The fact that a person would say decided it. */
  readonly turnsOn: ClassFact;
  readonly when: readonly Condition[];
  readonly clauses: readonly Clause[];
  readonly readings: readonly Reading[];
};

/** The cohort an order is judged under: burn and dormantScope applied (section 4). */
export function judgedAs(
  facts: Pick<OrderFacts, "cohort" | "burn" | "activity">,
  switches: Pick<Switches, "dormantScope">,
): Cohort {
  if (facts.cohort === "new" && facts.burn === "burned") return "existing";
  const isKept = switches.dormantScope === "cohort" || facts.activity === "dormant";
  if (facts.cohort === "dormant" && !isKept) return "existing";
  return facts.cohort;
}

const LATER = { judgedAs: "new", burn: ["none"], earlier: ["some"] } as const;
const STARTED = { judgedAs: "existing", programme: ["started"] } as const;
const BOUGHT = [
  "before-start",
  "not-qualified",
  "other-subscription",
  "same-subscription",
] as const;

/** Gate 10 (section 5). The conditions neither overlap nor leave a gap: compiling checks it. */
export const CLASS_RULES: readonly ClassRule[] = [
  {
    outcome: "PAYG_BURNED_FIRST_PURCHASE",
    family: null,
    turnsOn: "burn",
    when: [{ judgedAs: "new", burn: ["burning"] }],
    clauses: ["S4b"],
    readings: ["R5"],
  },
  {
    outcome: "FIRST_PURCHASE",
    family: "new",
    turnsOn: "earlier",
    when: [{ judgedAs: "new", burn: ["none"], earlier: ["none"] }],
    clauses: ["S2a", "S8"],
    readings: ["R10"],
  },
  {
    outcome: "NEW_PURCHASE",
    family: "new",
    turnsOn: "kind",
    when: [{ ...LATER, kind: ["new"] }],
    clauses: ["S2a", "S9"],
    readings: [],
  },
  {
    outcome: "RENEWAL",
    family: "new",
    turnsOn: "kind",
    when: [{ ...LATER, kind: ["renewal"] }],
    clauses: ["S2a", "S11"],
    readings: [],
  },
  {
    outcome: "UPGRADE",
    family: "new",
    turnsOn: "kind",
    when: [
      { ...LATER, kind: ["upgrade"], switches: { upgradeScope: "any" } },
      {
        ...LATER,
        kind: ["upgrade"],
        firstPurchase: ["same-product"],
        switches: { upgradeScope: "first-purchase-product" },
      },
    ],
    clauses: ["S2a", "S10"],
    readings: ["R4"],
  },
  {
    outcome: "UPGRADE_OUTSIDE_FIRST_PURCHASE",
    family: null,
    turnsOn: "firstPurchase",
    when: [
      {
        ...LATER,
        kind: ["upgrade"],
        firstPurchase: ["none"],
        switches: { upgradeScope: "first-purchase-product" },
      },
    ],
    clauses: ["S10"],
    readings: ["R4"],
  },
  {
    outcome: "DORMANT_NEW_PURCHASE",
    family: "dormant",
    turnsOn: "kind",
    when: [{ judgedAs: "dormant", kind: ["new"] }],
    clauses: ["S2b"],
    readings: [],
  },
  {
    outcome: "DORMANT_RENEWAL",
    family: "dormant",
    turnsOn: "kind",
    when: [{ judgedAs: "dormant", kind: ["renewal"] }],
    clauses: ["S2b"],
    readings: [],
  },
  {
    outcome: "DORMANT_UPGRADE",
    family: "dormant",
    turnsOn: "kind",
    when: [{ judgedAs: "dormant", kind: ["upgrade"] }],
    clauses: ["S2b"],
    readings: [],
  },
  {
    outcome: "BEFORE_PROGRAMME_START",
    family: null,
    turnsOn: "programme",
    when: [{ judgedAs: "existing", programme: ["not-started"] }],
    clauses: ["S1"],
    readings: ["R6"],
  },
  {
    outcome: "PRODUCT_FIRST_PURCHASE",
    family: "product",
    turnsOn: "chain",
    when: [{ ...STARTED, chain: ["none"] }],
    clauses: ["S1", "S7", "S12"],
    readings: ["R6", "R10", "R14"],
  },
  {
    outcome: "PRODUCT_ALREADY_PURCHASED",
    family: null,
    turnsOn: "chain",
    when: [{ ...STARTED, chain: BOUGHT, kind: ["new"] }],
    clauses: ["S7", "S12"],
    readings: ["R14"],
  },
  {
    outcome: "PRODUCT_CHAIN_BEFORE_START",
    family: null,
    turnsOn: "chain",
    when: [{ ...STARTED, chain: ["before-start"], kind: ["renewal", "upgrade"] }],
    clauses: ["S1", "S13", "S14"],
    readings: ["R6", "R11"],
  },
  {
    outcome: "PRODUCT_CHAIN_NOT_QUALIFIED",
    family: null,
    turnsOn: "chain",
    when: [
      { ...STARTED, chain: ["not-qualified"], kind: ["renewal", "upgrade"] },
      {
        ...STARTED,
        chain: ["other-subscription"],
        kind: ["renewal", "upgrade"],
        switches: { lineage: "subscription" },
      },
    ],
    clauses: ["S13", "S14"],
    readings: ["R11"],
  },
  ...(["renewal", "upgrade"] as const).map((kind): ClassRule => ({
    outcome: kind === "renewal" ? "PRODUCT_FIRST_RENEWAL" : "PRODUCT_FIRST_UPGRADE",
    family: "product",
    turnsOn: "chain",
    when: [
      { ...STARTED, chain: ["same-subscription"], kind: [kind] },
      {
        ...STARTED,
        chain: ["other-subscription"],
        kind: [kind],
        switches: { lineage: "product" },
      },
    ],
    clauses: kind === "renewal" ? ["S1", "S14"] : ["S1", "S13"],
    readings: ["R6", "R11"],
  })),
];

/** What a decision of gate 10 rests on besides its own rule. */
export type Ground = {
  readonly when: Condition;
  readonly clauses: readonly Clause[];
  readonly readings: readonly Reading[];
};

/** What earns a rebate rests on how it is counted, and on the terms in force when it was paid. */
export const EARNING_READINGS: readonly Reading[] = ["R12", "R13"];

export const GROUNDS: readonly Ground[] = [
  { when: { cohort: ["new"] }, clauses: ["S3", "S6"], readings: ["R2", "R14", "R17"] },
  { when: { cohort: ["existing"] }, clauses: ["S4a", "S4c"], readings: ["R1", "R2", "R7", "R14"] },
  { when: { cohort: ["dormant"] }, clauses: ["S5"], readings: ["R1", "R2", "R3", "R7", "R14"] },
  { when: { cohort: ["new"], burn: ["burned"] }, clauses: ["S4b"], readings: ["R5"] },
  {
    when: { judgedAs: "new", burn: ["none"], earlier: ["none"], kind: ["renewal", "upgrade"] },
    clauses: [],
    readings: ["R8"],
  },
  {
    when: { ...STARTED, chain: ["none"], kind: ["renewal", "upgrade"] },
    clauses: [],
    readings: ["R8"],
  },
];
