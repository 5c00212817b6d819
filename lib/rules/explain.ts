import { classifyIdentity } from "./classify.ts";
import { decide } from "./decide.ts";
import type { Decision, Evidence } from "./decision.ts";
import type { Derived } from "./derive.ts";
import { evidenceOfFact } from "./evidence.ts";
import type { IdentityHistory, ProductVersion } from "./history.ts";
import { moneyOf, type MoneyLines } from "./money-lines.ts";
import type { FactName, FactValue, OrderFacts } from "./order-facts.ts";
import type { Policy } from "./policy.ts";
import { GATE_RULES } from "./gate-rules.ts";
import type { Ruling } from "./ruling.ts";
import type { Entry } from "./timeline.ts";
import type { Clause, Cohort, Gate, Reading } from "./vocabulary.ts";

export type StepStatus = "held" | "failed" | "not-reached" | "not-known";

/** One test of the derivation: what was asked, what was seen, and what showed it. */
export type Step = {
  readonly gate: Gate;
  readonly fact: FactName;
  readonly status: StepStatus;
  /** null: not reached, or not known. */
  readonly value: FactValue | null;
  readonly evidence: readonly Evidence[];
  readonly clauses: readonly Clause[];
  readonly readings: readonly Reading[];
  /** Seen only under the assumption that the account stands alone (gate 7 taken as passed). */
  readonly isAssumed: boolean;
};

/** How the customer's cohort was judged, immediately before the referral's anchor (R2). */
export type CohortGround = {
  readonly cohort: Cohort;
  readonly anchorOrderId: string;
  readonly anchorPaidAt: number;
  /** Start of the window looked back over, where a record was there to look at; else null. */
  readonly windowStartsAt: number | null;
  readonly evidence: readonly Evidence[];
};

/** Why an order was decided so: the whole derivation, for those who may see every fact. */
export type Explanation = {
  readonly decision: Decision;
  readonly facts: OrderFacts;
  /** The fact that a person would say decided it. */
  readonly turnsOn: FactName;
  /** The smallest set of facts that forces the outcome. */
  readonly decisive: readonly FactName[];
  /** Gates 1 to 9, then what gate 10 asked, in order. */
  readonly steps: readonly Step[];
  readonly cohort: CohortGround | null;
  readonly product: ProductVersion;
  readonly policy: Policy;
  readonly money: MoneyLines;
};

/**
 * Explains one order: the same pass as `classifyIdentity`, with somebody listening.
 *
 * @returns null where the history holds no such order
 * @throws RangeError as `classifyIdentity` does
 */
export function explain(
  history: IdentityHistory,
  orderId: string,
  policies: readonly Policy[],
): Explanation | null {
  let found: Explanation | null = null;
  classifyIdentity(history, policies, (entry, derived, decision) => {
    if (entry.order.orderId === orderId) found = explanationOf(history, entry, derived, decision);
  });
  return found;
}

function explanationOf(
  history: IdentityHistory,
  entry: Entry,
  derived: Derived,
  decision: Decision,
): Explanation {
  const ruling = decide(derived.facts, entry.policy);
  return {
    decision,
    facts: derived.facts,
    turnsOn: ruling.turnsOn,
    decisive: ruling.decisive,
    steps: stepsOf(entry, derived, ruling),
    cohort: cohortGroundOf(entry, derived),
    product: entry.product,
    policy: entry.policy.version,
    money: moneyOf(entry, history.refunds, decision),
  };
}

function stepsOf(entry: Entry, derived: Derived, ruling: Ruling): Step[] {
  const isPending = ruling.verdict === "undecided";
  const assumed = isPending
    ? decide({ ...derived.facts, identity: "verified" }, entry.policy)
    : ruling;
  const gates = GATE_RULES.map((rule): Step => {
    const status = gateStatus(rule.gate, isPending, assumed.gate);
    return step(entry, derived, rule.fact, {
      gate: rule.gate,
      status,
      clauses: rule.clauses,
      readings: rule.readings,
      isAssumed: isPending && isAfterIdentity(rule.gate),
    });
  });
  return [...gates, ...classSteps(entry, derived, assumed, isPending)];
}

const GATE_ORDER: readonly Gate[] = [...GATE_RULES.map((rule) => rule.gate), "class"];

function isAfterIdentity(gate: Gate): boolean {
  return GATE_ORDER.indexOf(gate) > GATE_ORDER.indexOf("verified-identity");
}

function gateStatus(gate: Gate, isPending: boolean, failed: Gate): StepStatus {
  if (isPending && gate === "verified-identity") return "not-known";
  const distance = GATE_ORDER.indexOf(gate) - GATE_ORDER.indexOf(failed);
  if (distance > 0) return "not-reached";
  return distance === 0 ? "failed" : "held";
}

/** What gate 10 asked: its decisive facts, the one that decided last. */
function classSteps(
  entry: Entry,
  derived: Derived,
  ruling: Ruling,
  isAssumed: boolean,
): readonly Step[] {
  const base = { gate: "class", isAssumed } as const;
  if (ruling.gate !== "class") {
    const none = { clauses: [], readings: [], status: "not-reached" } as const;
    return [step(entry, derived, "cohort", { ...base, ...none })];
  }
  const { clauses, readings } = ruling;
  const asked = ruling.decisive.filter((fact) => !isGateFact(fact) && fact !== ruling.turnsOn);
  return [
    ...asked.map((fact) =>
      step(entry, derived, fact, { ...base, status: "held", clauses: [], readings: [] }),
    ),
    step(entry, derived, ruling.turnsOn, {
      ...base,
      status: ruling.verdict === "eligible" ? "held" : "failed",
      clauses,
      readings,
    }),
  ];
}

function isGateFact(fact: FactName): boolean {
  return GATE_RULES.some((rule) => rule.fact === fact);
}

function step(
  entry: Entry,
  { facts, trail }: Derived,
  fact: FactName,
  rest: Omit<Step, "fact" | "value" | "evidence">,
): Step {
  const isSeen = rest.status === "held" || rest.status === "failed";
  return {
    ...rest,
    fact,
    value: isSeen ? facts[fact] : null,
    evidence: isSeen ? evidenceOfFact(fact, entry, trail) : [],
  };
}

function cohortGroundOf(entry: Entry, { trail }: Derived): CohortGround | null {
  const { referral } = trail;
  if (!referral) return null;
  const { anchor, standing } = referral;
  return {
    cohort: standing.cohort,
    anchorOrderId: anchor.order.orderId,
    anchorPaidAt: anchor.at,
    windowStartsAt: standing.windowStartsAt,
    evidence: evidenceOfFact("cohort", entry, trail),
  };
}
