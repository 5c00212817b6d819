import { answerOrder } from "#lib/case/answer-order.ts";
import { decideCase } from "#lib/case/decide-case.ts";
import { nameOfProduct } from "#lib/decisions/read/product-in-history.ts";
import type { Decision, Outcome, Policy } from "#lib/rules/index.ts";
import { listVariants, type Variant } from "./list-variants.ts";
import { recordOf } from "./record-of.ts";
import { examplesEnding, type ShownExample } from "./shown-examples.ts";

export type OutcomePage = {
  readonly example: ShownExample;
  /** The example's order under the policy in force, had that been in force all along. */
  readonly otherwise: Decision | null;
  readonly variants: readonly Variant[];
  readonly recordProduct: string;
  readonly more: readonly ShownExample[];
};

const MOST_EXAMPLES = 5;

const made = new Map<string, OutcomePage>();

/**
 * What the page of an outcome shows besides words: each case decided by the rules. Made once, since
 * neither cases nor published policies change while the app runs.
 */
export function outcomePage(outcome: Outcome, inForce: Policy): OutcomePage {
  const key = `${outcome} ${JSON.stringify(inForce)}`;
  const page = made.get(key) ?? makePage(outcome, inForce);
  made.set(key, page);
  return page;
}

function makePage(outcome: Outcome, inForce: Policy): OutcomePage {
  const [example, ...more] = examplesEnding(outcome);
  if (!example) throw new Error(`No example ends as ${outcome}.`);
  const { answer, decided } = example;
  const recordId = recordOf(answer);
  const record = decided.facts.orders.find((order) => order.orderId === recordId);
  const [history] = decided.histories;
  const fromTheStart = [{ ...inForce, effectiveFrom: null }];
  const again = answerOrder(decideCase(example.case.rows, fromTheStart), answer.order.orderId);
  return {
    example,
    otherwise: again?.explanation.decision ?? null,
    variants: listVariants(example, recordId),
    recordProduct:
      record && history
        ? nameOfProduct(history, record.productCode, record.paidAt ?? record.placedAt)
        : answer.productName,
    more: more.slice(0, MOST_EXAMPLES),
  };
}
