import { answerOrder, type CaseAnswer } from "#lib/case/answer-order.ts";
import type { CheckerCase } from "#lib/case/case-address.ts";
import { decideCase } from "#lib/case/decide-case.ts";
import type { Outcome } from "#lib/rules/index.ts";
import type { ShownExample } from "./shown-examples.ts";
import { type Told, type TwistId, TWISTS } from "./twists.ts";

/** An example with one thing different, decided by the rules like the example itself. */
export type Variant = {
  readonly twist: TwistId;
  readonly case: CheckerCase;
  readonly answer: CaseAnswer;
  readonly outcome: Outcome;
};

const MOST_CHANGED = 5;
const MOST_UNCHANGED = 1;

/** Those that end elsewhere first, each end once where there are many, then one that makes no difference. */
export function listVariants(example: ShownExample, recordId: string | null): readonly Variant[] {
  const told = toldOf(example, recordId);
  const all = TWISTS.flatMap(({ id, turn }) => variantOf(example, told, id, turn(told)));
  const own = outcomeOf(example.answer);
  const changed = all.filter(({ outcome }) => outcome !== own);
  const distinct = changed.filter(
    ({ outcome }, at) => changed.findIndex((each) => each.outcome === outcome) === at,
  );
  const again = changed.filter((each) => !distinct.includes(each));
  const picked = [...distinct.toSorted(earningFirst), ...again].slice(0, MOST_CHANGED);
  return [
    ...picked.toSorted(earningFirst),
    ...all.filter(({ outcome }) => outcome === own).slice(0, MOST_UNCHANGED),
  ];
}

/** A sort keeps the order of equals: what the rules ask first comes first. */
function earningFirst(a: Variant, b: Variant): number {
  return Number(isEarning(b)) - Number(isEarning(a));
}

function isEarning({ answer }: Variant): boolean {
  return answer.explanation.decision.verdict === "eligible";
}

function toldOf({ case: { rows }, answer }: ShownExample, recordId: string | null): Told {
  const { orderId } = answer.order;
  const order = rows.orders.find((each) => each.order_id === orderId);
  if (!order) throw new Error(`The example has no order ${orderId}.`);
  const record = rows.orders.find((each) => each.order_id === recordId) ?? null;
  return { rows, order, record, answer };
}

function variantOf(
  example: ShownExample,
  { answer: { order } }: Told,
  twist: TwistId,
  rows: Variant["case"]["rows"] | null,
): readonly Variant[] {
  if (rows === null) return [];
  const { policies } = example.case;
  const decided = decideCase(rows, policies ?? []);
  const answer = answerOrder(decided, order.orderId);
  if (!answer || decided.problems.length > 0) return [];
  const changed = { rows, policies, orderId: order.orderId };
  return [{ twist, case: changed, answer, outcome: outcomeOf(answer) }];
}

function outcomeOf({ explanation: { decision } }: CaseAnswer): Outcome {
  const outcome = decision.class ?? decision.reason;
  if (outcome === null) throw new Error(`The decision on ${decision.orderId} has no outcome.`);
  return outcome;
}
