import { describe, expect, test } from "vitest";
import {
  classifyIdentity,
  explain,
  GATES,
  type Decision,
  type Explanation,
  type IdentityHistory,
  type OrderFacts,
  type Step,
} from "#lib/rules/index.ts";
import { cases } from "#lib/rules/examples/index.ts";
import { anchorFor, evidenceByThePage } from "./explanations/evidence-by-the-page.ts";
import { factByThePage } from "./explanations/facts-by-the-page.ts";
import { outcomeByThePage } from "./fact-space/outcome-by-the-page.ts";
import { SMOOTH } from "./fact-space/states.ts";
import { seededDraw } from "./histories/draw.ts";
import { type DrawnWorld, drawWorld } from "./histories/draw-world.ts";
import { historiesOf, modulePolicies } from "./histories/module-histories.ts";
import { monthsBefore } from "./naive/instants.ts";
import { policyOf } from "./naive/policies.ts";
import { AMBASSADOR_2025, type Order, type World } from "#lib/rules/examples/rows.ts";
import { productOf, recordsBefore } from "./naive/terms.ts";

const WORLDS = 300 * Number(process.env["RULES_RUNS"] ?? 1);

type Explained = {
  readonly world: World;
  readonly history: IdentityHistory;
  readonly order: Order;
  readonly decision: Decision;
  readonly explanation: Explanation;
};

describe(
  "an explanation of any order of the cases and of any other",
  { timeout: WORLDS * 400 },
  () => {
    test("ends where the classification did", () => {
      forEveryOrder(({ decision, explanation }) => {
        expect(explanation.decision).toEqual(decision);
        expect(reached(explanation).at(-1)?.fact).toBe(endOf(explanation));
        const asked = reached(explanation).map((step) => step.fact);
        expect(new Set(asked)).toEqual(new Set(explanation.decisive));
      });
    });

    test("asks the gates in order and says where it stopped", () => {
      forEveryOrder(({ decision, explanation }) => {
        const gates = explanation.steps.filter((step) => step.gate !== "class");
        expect(gates.map((step) => step.gate)).toEqual(GATES.slice(0, 9));
        expect(explanation.steps.at(-1)?.gate).toBe("class");
        expect(explanation.steps.map((step) => step.status)).toEqual(
          explanation.steps.map((step) => expectedStatus(step, explanation)),
        );
        const isPending = decision.verdict === "undecided";
        expect(explanation.steps.map((step) => step.isAssumed)).toEqual(
          explanation.steps.map((step) => isPending && GATES.indexOf(step.gate) > 6),
        );
      });
    });

    test("saw in every step what the rows say", () => {
      forEveryOrder(({ world, order, explanation }) => {
        for (const { fact, value, status } of explanation.steps) {
          const isSeen = status === "held" || status === "failed";
          expect([fact, value]).toEqual([fact, isSeen ? factByThePage(world, order, fact) : null]);
        }
      });
    });

    test("shows the rows that each step rests on, and no others", () => {
      forEveryOrder(({ world, order, explanation }) => {
        for (const { fact, value, evidence } of explanation.steps) {
          expect(evidence).toEqual(value === null ? [] : evidenceByThePage(world, order, fact));
        }
        const ofDecision = reached(explanation).flatMap((step) => step.evidence);
        expect(new Set(explanation.decision.evidence)).toEqual(new Set(ofDecision));
      });
    });

    test("has steps that lead to the outcome again, whatever else might be", () => {
      forEveryOrder(({ explanation }) => {
        const seen = reached(explanation).map(({ fact, value }) => [fact, value ?? "pending"]);
        const facts: OrderFacts = { ...SMOOTH, ...Object.fromEntries(seen) };
        const { decision, policy } = explanation;
        expect(outcomeByThePage(facts, policy)).toBe(decision.class ?? decision.reason);
      });
    });

    test("cites at its end what the decision cites", () => {
      forEveryOrder(({ decision, explanation }) => {
        const end = reached(explanation).at(-1);
        expect(end?.clauses).toEqual(decision.clauses);
        expect(end?.readings).toEqual(decision.readings);
      });
    });

    test("says how the cohort was judged, where it was", () => {
      forEveryOrder(({ world, order, decision, explanation }) => {
        const { cohort: ground } = explanation;
        expect(ground === null).toBe(decision.cohort === null);
        if (ground === null) return;
        const anchor = anchorFor(world, order);
        const { windowMonths, timeZone } = policyOf(world, anchor);
        const hasRecords = recordsBefore(world, anchor).length > 0;
        expect(ground).toMatchObject({
          cohort: factByThePage(world, order, "cohort"),
          anchorOrderId: anchor.order_id,
          anchorPaidAt: Temporal.Instant.from(anchor.paid_at).epochMilliseconds,
          windowStartsAt: hasRecords ? monthsBefore(anchor.paid_at, windowMonths, timeZone) : null,
        });
        expect(ground.evidence).toEqual(evidenceByThePage(world, order, "cohort"));
      });
    });

    test("shows the product, the policy and the money of the decision", () => {
      forEveryOrder(({ world, history, order, decision, explanation }) => {
        const { product, policy, money } = explanation;
        expect(product.productCode).toBe(order.product_code);
        expect(product.rateBasisPoints).toBe(rateOf(productOf(world, order).rate_bps));
        expect(policy.id).toBe(decision.policyId);
        expect(modulePolicies(world.policies)).toContain(policy);
        const refunds = history.refunds.filter((refund) => refund.orderId === order.order_id);
        expect(new Set(money.refunds)).toEqual(new Set(refunds));
        expect(money.refunds.map((refund) => refund.refundedAt)).toEqual(
          refunds.map((refund) => refund.refundedAt).toSorted((a, b) => a - b),
        );
        const own = history.orders.find((each) => each.orderId === order.order_id);
        expect(money).toMatchObject({
          currency: order.currency,
          listMinor: own?.listMinor,
          paidMinor: own?.paidMinor,
          vouchersMinor: (own?.listMinor ?? 0) - (own?.paidMinor ?? 0),
          baseMinor: decision.baseMinor,
          capBasisPoints: decision.capBasisPoints,
          productRateBasisPoints: product.rateBasisPoints,
          rateBasisPoints: decision.rateBasisPoints,
          rebateMinor: decision.rebateMinor,
        });
      });
    });
  },
);

test("an order that is not there has no explanation", () => {
  const { facts, policies } = drawWorld(seededDraw(1), 5);
  for (const history of historiesOf(facts)) {
    expect(explain(history, "not there", modulePolicies(policies))).toBeNull();
  }
});

let explained: readonly Explained[] | null = null;

/** Explained once, for every test of this file. */
function forEveryOrder(check: (explained: Explained) => void): void {
  explained ??= [
    ...cases.map(({ history, policies = [AMBASSADOR_2025] }) => ({ facts: history, policies })),
    ...Array.from({ length: WORLDS }, (_, seed) => drawWorld(seededDraw(seed), 12)),
  ].flatMap(explainedOf);
  for (const each of explained) check(each);
}

function explainedOf({ facts, policies }: DrawnWorld): Explained[] {
  const list = modulePolicies(policies);
  return historiesOf(facts).flatMap((history) =>
    classifyIdentity(history, list).map((decision) => {
      const explanation = explain(history, decision.orderId, list);
      const order = facts.orders.find((row) => row.order_id === decision.orderId);
      if (explanation === null || order === undefined) throw new Error("it was just decided");
      // For a pending account the steps after gate 7 are those of the account standing alone.
      const world = { ...facts, policies, gate7PassedFor: order.account_id };
      return { world, history, order, decision, explanation };
    }),
  );
}

/** The steps that the decision itself rests on, without what was only assumed. */
function reached({ steps }: Explanation): Step[] {
  return steps.filter(({ status, isAssumed }) => status !== "not-reached" && !isAssumed);
}

function endOf({ decision, turnsOn }: Explanation): string {
  return decision.reason === "IDENTITY_PENDING" ? "identity" : turnsOn;
}

/** Held up to the gate that failed; for a pending account, to the gate where its estimate ends. */
function expectedStatus(step: Step, { decision, steps }: Explanation): Step["status"] {
  const { estimate } = decision;
  if (estimate !== null && step.gate === "verified-identity") return "not-known";
  const verdict = estimate?.verdict ?? decision.verdict;
  if (verdict === "eligible") return "held";
  const failed = steps.find(({ status }) => status === "failed");
  const failedGate = estimate === null ? decision.gate : failed?.gate;
  const distance = GATES.indexOf(step.gate) - GATES.indexOf(failedGate ?? "paid");
  if (distance !== 0) return distance < 0 ? "held" : "not-reached";
  return step === failed ? "failed" : "held";
}

function rateOf(column: string): number | null {
  return column === "" ? null : Number(column);
}
