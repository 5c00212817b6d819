import { EVIDENT_FACTS, type ClassFact, type EvidentFact, type FactName } from "./order-facts.ts";
import { EARNING_READINGS, type ClassRule, type Ground, type Outcome } from "./class-rules.ts";
import { GATE_RULES, type GateRule } from "./gate-rules.ts";
import {
  CLASSES,
  type Clause,
  type Cohort,
  type Family,
  type Gate,
  type Reading,
  type Reason,
  type RebateClass,
  type Verdict,
} from "./vocabulary.ts";

/** What the rules say of one state of an order's facts: shared, made once, never built per order. */
export type Ruling = {
  readonly verdict: Verdict;
  readonly class: RebateClass | null;
  readonly reason: Reason | null;
  /** The gate that decided: the first that failed, or `class`. */
  readonly gate: Gate;
  readonly family: Family | null;
  /** The fact that a person would say decided it. */
  readonly turnsOn: FactName;
  /** The smallest set of facts that forces this outcome, in the order in which they are asked. */
  readonly decisive: readonly FactName[];
  /** Those of them that rows besides the order's own can show. */
  readonly evident: readonly EvidentFact[];
  readonly clauses: readonly Clause[];
  readonly readings: readonly Reading[];
};

/** A gate's ruling, and whether the order had passed gates 1 to 6: then it has a cohort and may burn (section 4). */
export type GateRuling = Ruling & { readonly isListed: boolean };

export type ClassRuling = Ruling & { readonly judgedAs: Cohort };

const GATE_FACTS = GATE_RULES.map((rule) => rule.fact);
const LISTING_GATES = GATE_RULES.slice(0, 6);

export function gateRuling(rule: GateRule, reason: Reason): GateRuling {
  return {
    isListed: !LISTING_GATES.includes(rule),
    verdict: reason === "IDENTITY_PENDING" ? "undecided" : "ineligible",
    class: null,
    reason,
    gate: rule.gate,
    family: null,
    turnsOn: rule.fact,
    ...restingOn(GATE_FACTS.slice(0, GATE_RULES.indexOf(rule) + 1)),
    clauses: rule.clauses,
    readings: rule.readings,
  };
}

export function classRuling(
  rule: ClassRule,
  judgedAs: Cohort,
  rest: { readonly grounds: readonly Ground[]; readonly asked: readonly ClassFact[] },
): ClassRuling {
  if (rule.clauses.length + rule.readings.length === 0) {
    throw new RangeError(`${rule.outcome} cites neither a clause nor a reading`);
  }
  const sources = [rule, ...rest.grounds];
  const end = ending(rule.outcome);
  const ofMoney = end.class === null ? [] : EARNING_READINGS;
  return {
    ...end,
    gate: "class",
    family: rule.family,
    turnsOn: rule.turnsOn,
    ...restingOn([...new Set<FactName>([...GATE_FACTS, ...rest.asked])]),
    clauses: [...new Set(sources.flatMap((source) => source.clauses))],
    readings: [...new Set([...sources.flatMap((source) => source.readings), ...ofMoney])],
    judgedAs,
  };
}

function restingOn(decisive: readonly FactName[]): Pick<Ruling, "decisive" | "evident"> {
  return { decisive, evident: EVIDENT_FACTS.filter((fact) => decisive.includes(fact)) };
}

function ending(outcome: Outcome): Pick<Ruling, "verdict" | "class" | "reason"> {
  const rebateClass = CLASSES.find((each) => each === outcome);
  if (rebateClass) return { verdict: "eligible", class: rebateClass, reason: null };
  // An outcome that is not a class is a reason.
  return { verdict: "ineligible", class: null, reason: outcome as Reason };
}
