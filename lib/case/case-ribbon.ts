import { buildRibbon } from "#lib/decisions/read/build-ribbon.ts";
import { referralsShown } from "#lib/decisions/read/referral-shown.ts";
import type { Ribbon } from "#lib/decisions/read/ribbon.ts";
import type { IdentityHistory } from "#lib/rules/index.ts";
import type { CaseAnswer } from "./answer-order.ts";
import type { DecidedCase } from "./decide-case.ts";

/** The whole case on one axis, whoever's orders they are, with the referrals of the order that is asked about. */
export function caseRibbon(decided: DecidedCase, answer: CaseAnswer): Ribbon {
  const { facts, histories } = decided;
  const history: Pick<IdentityHistory, "referrals"> = { referrals: facts.referrals };
  const ambassadors = new Map(facts.ambassadors.map((each) => [each.ambassadorId, each.name]));
  const accounts = new Map(facts.accounts.map((each) => [each.accountId, each.displayName]));
  const [first] = histories;
  if (!first) return answer.ribbon;
  const ribbon = buildRibbon({
    history: {
      ...first,
      orders: facts.orders,
      refunds: facts.refunds,
      referrals: facts.referrals,
    },
    decisions: [...decided.decisions.values()],
    accountId: answer.order.accountId,
    isVisible: () => true,
    referrals: referralsShown(answer.order.accountId, history, (id) => ambassadors.get(id) || id),
    accountName: (id) => accounts.get(id) || id,
    changedOrderIds: new Set(),
    policy: answer.explanation.policy,
    window: null,
    today: answer.knownAt,
  });
  // In the order of the rows: a lane that is moved along must not change places with another.
  const codes = facts.orders.map((order) => order.productCode);
  const lanes = ribbon.lanes.toSorted(
    (a, b) => codes.indexOf(a.productCode) - codes.indexOf(b.productCode),
  );
  return { ...ribbon, lanes, today: ribbon.axis.to, isStory: true };
}
