import { checkVersions } from "./check-versions.ts";
import type { Policy } from "./policy.ts";
import {
  CLASS_FACTS,
  FACT_VALUES,
  type ClassFact,
  type FactValue,
  type OrderFacts,
} from "./order-facts.ts";
import { CLASS_RULES, GROUNDS, judgedAs, type ClassRule, type Condition } from "./class-rules.ts";
import { GATE_RULES, type GateRule } from "./gate-rules.ts";
import { classRuling, type ClassRuling } from "./ruling.ts";
import type { Cohort, Switches } from "./vocabulary.ts";

/** A policy with the rule book compiled under its switches: one ruling for each state of the class facts. */
export type CompiledPolicy = Policy & {
  readonly version: Policy;
  readonly cells: readonly ClassRuling[];
};

/** Policy versions, the latest first: the first with `effectiveFrom` at or before an instant is in force. */
export type CompiledPolicies = readonly CompiledPolicy[];

export type ClassFacts = Pick<OrderFacts, ClassFact>;

/** Gate 6 stands before gate 10, so an unlisted kind never reaches it. */
export const CLASS_VALUES = { ...FACT_VALUES, kind: ["new", "renewal", "upgrade"] } as const;

/** For each class fact, what each of its values adds to the number of a cell. */
const STRIDES = strides();

export function cellIndex(facts: ClassFacts): number {
  return (
    STRIDES.cohort[facts.cohort] +
    STRIDES.activity[facts.activity] +
    STRIDES.burn[facts.burn] +
    STRIDES.earlier[facts.earlier] +
    STRIDES.firstPurchase[facts.firstPurchase] +
    STRIDES.programme[facts.programme] +
    STRIDES.chain[facts.chain] +
    // An unlisted kind adds NaN, and so finds no cell: gate 6 keeps it away.
    STRIDES.kind[facts.kind]
  );
}

const compiled = new WeakMap<readonly Policy[], CompiledPolicies>();

/**
 * Checks and compiles a list of policy versions; the same list is compiled once.
 * @throws RangeError where ids or `effectiveFrom`s repeat, no version starts at the beginning of time,
 * a version is out of range, or the rule book under its switches has a gap, an overlap, a dead condition
 * or an outcome without a citation.
 */
export function compilePolicies(policies: readonly Policy[]): CompiledPolicies {
  const known = compiled.get(policies);
  if (known) return known;
  checkGates(GATE_RULES);
  checkVersions(policies);
  const result = policies
    .map((policy) => ({ ...policy, version: policy, cells: cellsUnder(policy) }))
    .toSorted((a, b) => (b.effectiveFrom ?? -Infinity) - (a.effectiveFrom ?? -Infinity));
  compiled.set(policies, result);
  return result;
}

/** The version in force at an instant (R13). */
export function policyAt(policies: CompiledPolicies, at: number): CompiledPolicy {
  for (const policy of policies) {
    if (policy.effectiveFrom === null || policy.effectiveFrom <= at) return policy;
  }
  throw new RangeError("no policy version is in force from the beginning of time");
}

/** Every state of the class facts with its number, in the order of the numbers. */
export function classStates(): ClassFacts[] {
  let states: Record<string, string>[] = [{}];
  for (const name of CLASS_FACTS) {
    states = states.flatMap((state) =>
      CLASS_VALUES[name].map((value) => ({ ...state, [name]: value })),
    );
  }
  // Each object got one value of each class fact just above.
  return states as unknown as ClassFacts[];
}

type Strides = { readonly [Name in ClassFact]: { readonly [Value in FactValue<Name>]: number } };

function strides(): Strides {
  let stride = classStates().length;
  const entries = CLASS_FACTS.map((name) => {
    stride /= CLASS_VALUES[name].length;
    const width = stride;
    const values: readonly string[] = CLASS_VALUES[name];
    const offsets = FACT_VALUES[name].map((value) => {
      const index = values.indexOf(value);
      return [value, index < 0 ? NaN : index * width];
    });
    return [name, Object.fromEntries(offsets)];
  });
  // CLASS_FACTS names every key of the type, FACT_VALUES every value.
  return Object.fromEntries(entries) as Strides;
}

const cellsBySwitches = new Map<string, readonly ClassRuling[]>();

function cellsUnder(switches: Switches): readonly ClassRuling[] {
  const key = `${switches.dormantScope} ${switches.upgradeScope} ${switches.lineage}`;
  const known = cellsBySwitches.get(key);
  if (known) return known;
  const cells = compileCells(CLASS_RULES, switches);
  cellsBySwitches.set(key, cells);
  return cells;
}

/**
 * One ruling for each state of the class facts; states that are ruled alike share theirs.
 * @throws RangeError where the rules have a gap, an overlap, a dead condition or an outcome without a citation
 */
export function compileCells(
  rules: readonly ClassRule[],
  switches: Switches,
): readonly ClassRuling[] {
  const tests = rules
    .flatMap((rule) => rule.when.map((condition) => ({ rule, condition })))
    .filter(({ condition }) => isSwitchedOn(condition, switches))
    .map((each) => ({ ...each, isMet: testOf(each.condition) }));
  const grounds = GROUNDS.filter(({ when }) => isSwitchedOn(when, switches)).map((ground) => ({
    ground,
    isMet: testOf(ground.when),
  }));
  const rulings = new Map<string, ClassRuling>();
  const reached = new Set<Condition>();
  const cells = classStates().map((facts) => {
    const judged = judgedAs(facts, switches);
    const matches = tests.filter(({ isMet }) => isMet(facts, judged));
    const [match] = matches;
    if (!match || matches.length > 1) {
      const outcomes = matches.map((each) => each.rule.outcome).join(", ") || "none";
      throw new RangeError(`${JSON.stringify(facts)} has not one outcome but: ${outcomes}`);
    }
    reached.add(match.condition);
    const held = grounds.map(({ isMet }) => isMet(facts, judged));
    // All that `classRuling` is told: the cohort says from which facts the judged one comes.
    const key = [tests.indexOf(match), facts.cohort, judged, ...held].join();
    const ruling =
      rulings.get(key) ??
      classRuling(match.rule, judged, {
        grounds: grounds.filter((_, at) => held[at]).map(({ ground }) => ground),
        asked: [...judgedFrom(facts, switches), ...conditionFacts(match.condition)],
      });
    rulings.set(key, ruling);
    return ruling;
  });
  const dead = tests.find(({ condition }) => !reached.has(condition));
  if (dead) {
    throw new RangeError(`dead condition in the rule book: ${JSON.stringify(dead.condition)}`);
  }
  return cells;
}

/** The facts that the judged cohort comes from (section 4). */
function judgedFrom(facts: ClassFacts, switches: Switches): readonly ClassFact[] {
  if (facts.cohort === "new") return ["cohort", "burn"];
  const isAsked = facts.cohort === "dormant" && switches.dormantScope === "order";
  return isAsked ? ["cohort", "activity"] : ["cohort"];
}

function conditionFacts(condition: Condition): readonly ClassFact[] {
  return CLASS_FACTS.filter((name) => condition[name] !== undefined);
}

function isSwitchedOn(condition: Condition, switches: Switches): boolean {
  return Object.entries(condition.switches ?? {}).every(
    ([name, setting]) => switches[name as keyof Switches] === setting,
  );
}

/** A condition as a test, its switches left aside: of the facts that it names, once for all states. */
function testOf(condition: Condition): (facts: ClassFacts, judged: Cohort) => boolean {
  const asked = conditionFacts(condition).map((name) => {
    const allowed: readonly string[] = condition[name] ?? [];
    return { name, allowed };
  });
  return (facts, judged) =>
    (condition.judgedAs === undefined || condition.judgedAs === judged) &&
    asked.every(({ name, allowed }) => allowed.includes(facts[name]));
}

/** @throws RangeError where a gate cites nothing */
export function checkGates(gates: readonly GateRule[]): void {
  if (gates.some((rule) => [...rule.clauses, ...rule.readings].length === 0)) {
    throw new RangeError("a gate cites neither a clause nor a reading");
  }
}
