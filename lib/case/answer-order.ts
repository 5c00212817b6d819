import { evidenceRecords } from "#lib/decisions/read/evidence-records.ts";
import type { ReviewerAnswer } from "#lib/decisions/read/order-answer.ts";
import { ribbonAround } from "#lib/decisions/read/order-ribbon.ts";
import { referralOf } from "#lib/decisions/read/referral-shown.ts";
import { explain, type FactChange, whatWouldChange } from "#lib/rules/index.ts";
import { classifyIdentity } from "#lib/rules/classify.ts";
import type { DecidedCase } from "./decide-case.ts";

/** The whole answer on one order of a case, as a reviewer would see it: whoever wrote it knows all of it. */
export type CaseAnswer = ReviewerAnswer & {
  /** Of each what-if: the facts that change, so that it can be tried. */
  readonly changes: readonly (readonly FactChange[])[];
};

/** @returns null where the case holds no such order, or holds it with a problem */
export function answerOrder(decided: DecidedCase, orderId: string): CaseAnswer | null {
  const { facts, policies } = decided;
  const order = facts.orders.find((each) => each.orderId === orderId);
  const history = decided.histories.find((each) =>
    each.accountIds.includes(order?.accountId ?? ""),
  );
  if (!order || !history) return null;
  const explanation = explain(history, orderId, policies);
  if (!explanation) return null;
  const accountNames = namesOf(facts.accounts, "accountId", "displayName");
  const ambassadorName = namesOf(facts.ambassadors, "ambassadorId", "name");
  const derived = {
    order,
    recordedAt: order.paidAt ?? order.placedAt,
    explanation,
    history,
    policies,
    decisions: classifyIdentity(history, policies),
    accountNames,
  };
  const knownAt = latestInstant(decided);
  const seen = { derived, isVisible: () => true, ambassadorName, knownAt };
  const ribbon = ribbonAround(seen, () => true);
  const found = whatWouldChange(history, orderId, policies, knownAt);
  const whatIfs = found.flatMap(({ decision, ...rest }) =>
    decision.class === null ? [] : [{ ...rest, ...decision, class: decision.class }],
  );
  return {
    audience: "reviewer",
    order,
    recordedAt: derived.recordedAt,
    customer: { accountId: order.accountId, name: accountNames(order.accountId) },
    productName: explanation.product.name,
    referral: referralOf(order, history, ambassadorName),
    records: evidenceRecords(derived, () => true),
    ribbon: { ...ribbon, today: ribbon.axis.to, isStory: true },
    whatIfs,
    changes: whatIfs.map(({ changes }) => changes),
    versions: [],
    shownVersion: 1,
    isProved: true,
    knownAt,
    isPast: false,
    explanation,
  };
}

function namesOf<Id extends string, Name extends string>(
  rows: readonly (Readonly<Record<Id, string>> & Readonly<Record<Name, string>>)[],
  id: Id,
  name: Name,
): (id: string) => string {
  const byId = new Map<string, string>(rows.map((row) => [row[id], row[name]]));
  return (wanted) => byId.get(wanted) || wanted;
}

/** A story has no today: it is known until its last event. */
function latestInstant({ facts }: DecidedCase): number {
  return Math.max(
    ...facts.orders.map((order) => order.paidAt ?? order.placedAt),
    ...facts.refunds.map((refund) => refund.refundedAt),
  );
}
