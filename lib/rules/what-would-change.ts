import { compilePolicies, policyAt } from "./compile.ts";
import type { Decision } from "./decision.ts";
import { explain, type Explanation } from "./explain.ts";
import { applyChanges, type FactChange } from "./fact-change.ts";
import type { IdentityHistory, Order } from "./history.ts";
import { LEVERS, POSSIBILITIES, type LeverId, type Possibility } from "./levers.ts";
import { nearestFacts } from "./nearest.ts";
import type { Policy } from "./policy.ts";

/** A change that would have made an order earn, proved by running everything again. */
export type WhatIf = {
  /** What changes, in words' codes; the order of the list means nothing. */
  readonly levers: readonly LeverId[];
  /** The least hopeful of its levers. */
  readonly possibility: Possibility;
  /** The facts that it changes: apply them and the decision below is what comes out. */
  readonly changes: readonly FactChange[];
  readonly decision: Decision;
};

/** More than three things at once is not something that anyone could have changed. */
const MOST_LEVERS = 3;

/**
 * The smallest real changes of a history that make an order earn, each one run through the rules again.
 *
 * @param knownAt instant of knowledge: what is still to come happens then at the earliest; by default
 * the latest instant of the history
 * @returns the smallest first, then the most hopeful; empty for an order that earns, that is not there,
 * or that nothing could have made earn
 */
export function whatWouldChange(
  history: IdentityHistory,
  orderId: string,
  policies: readonly Policy[],
  knownAt: number = latestInstant(history),
): readonly WhatIf[] {
  const explanation = explain(history, orderId, policies);
  if (!explanation) return [];
  const start: State = { history, explanation, changes: [], levers: [] };
  const found: WhatIf[] = [];
  let states = [start];
  for (let count = 0; count < MOST_LEVERS && states.length > 0; count += 1) {
    const next = states.flatMap((state) => pullEach(state, policies, knownAt));
    found.push(...next.filter(isEarning).map(whatIfOf));
    states = next.filter((state) => !isEarning(state));
  }
  return smallest(found).toSorted(bySizeAndHope);
}

type State = {
  readonly history: IdentityHistory;
  readonly explanation: Explanation;
  readonly changes: readonly FactChange[];
  readonly levers: readonly LeverId[];
};

/** Every state one lever further, along the facts that stand nearest in the way. */
function pullEach(state: State, policies: readonly Policy[], knownAt: number): State[] {
  const { history, explanation } = state;
  const order = orderOf(history, explanation);
  const at = order.paidAt ?? order.placedAt;
  const policy = policyAt(compilePolicies(policies), at);
  const inTheWay = new Set(nearestFacts(explanation.facts, policy).flat());
  const bench = { history, order, at, explanation, policies, knownAt };
  return LEVERS.flatMap((lever) => {
    const turns = lever.turns.some((fact) => inTheWay.has(fact));
    if (!turns || state.levers.includes(lever.id)) return [];
    const changes = lever.pull(bench);
    if (!changes) return [];
    const changed = applyChanges(history, changes, order.accountId);
    const again = explain(changed, order.orderId, policies);
    if (!again) return [];
    return [
      {
        history: changed,
        explanation: again,
        changes: [...state.changes, ...changes],
        levers: [...state.levers, lever.id],
      },
    ];
  });
}

function orderOf(history: IdentityHistory, { decision }: Explanation): Order {
  const order = history.orders.find((each) => each.orderId === decision.orderId);
  if (order) return order;
  throw new RangeError(`order ${decision.orderId} was explained and is not there`);
}

function isEarning({ explanation }: State): boolean {
  return explanation.decision.verdict === "eligible";
}

function whatIfOf({ levers, changes, explanation }: State): WhatIf {
  const hopes = LEVERS.filter((lever) => levers.includes(lever.id)).map(
    (lever) => lever.possibility,
  );
  const possibility = POSSIBILITIES.findLast((each) => hopes.includes(each)) ?? "still-possible";
  return { levers, possibility, changes, decision: explanation.decision };
}

/** Of the same levers pulled in another order, and of a change within a larger one, only the smaller. */
function smallest(found: readonly WhatIf[]): WhatIf[] {
  const kept: WhatIf[] = [];
  for (const each of found) {
    const isLarger = kept.some((other) => other.levers.every((id) => each.levers.includes(id)));
    if (!isLarger) kept.push(each);
  }
  return kept;
}

function bySizeAndHope(a: WhatIf, b: WhatIf): number {
  return (
    a.levers.length - b.levers.length ||
    POSSIBILITIES.indexOf(a.possibility) - POSSIBILITIES.indexOf(b.possibility) ||
    b.decision.rebateMinor - a.decision.rebateMinor
  );
}

function latestInstant({ orders, refunds }: IdentityHistory): number {
  const instants = [
    ...orders.map((order) => order.paidAt ?? order.placedAt),
    ...refunds.map((refund) => refund.refundedAt),
  ];
  return instants.reduce((latest, at) => Math.max(latest, at), 0);
}
