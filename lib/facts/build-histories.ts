import {
  recordIntervals,
  type AmbassadorFacts,
  type IdentityHistory,
  type Order,
  type Refund,
  type Referral,
} from "#lib/rules/index.ts";
import type { ProgrammeFacts } from "#lib/rules/history.ts";

type DraftHistory = {
  readonly identityId: string | null;
  readonly accountIds: string[];
  readonly referrals: Referral[];
  readonly orders: Order[];
  readonly refunds: Refund[];
};

/** One history an identity; an account without one stands alone (section 2). */
export function buildHistories(facts: ProgrammeFacts): readonly IdentityHistory[] {
  const drafts = draftHistories(facts);
  const products = Map.groupBy(facts.products, ({ productCode }) => productCode);
  const ambassadors = new Map(
    facts.ambassadors.map(({ ambassadorId, identityId }): [string, AmbassadorFacts] => {
      const own = drafts.historyByIdentity.get(identityId);
      const intervals = own ? recordIntervals({ ...own, products }) : [];
      return [ambassadorId, { identityId, recordIntervals: intervals }];
    }),
  );
  return drafts.histories.map((draft) => ({ ...draft, products, ambassadors }));
}

function draftHistories(facts: ProgrammeFacts) {
  const histories: DraftHistory[] = [];
  const historyByIdentity = new Map<string, DraftHistory>();
  const historyByAccount = new Map<string, DraftHistory>();
  for (const { accountId, identityId } of facts.accounts) {
    const known = identityId === null ? undefined : historyByIdentity.get(identityId);
    const draft = known ?? { identityId, accountIds: [], referrals: [], orders: [], refunds: [] };
    draft.accountIds.push(accountId);
    historyByAccount.set(accountId, draft);
    if (known) continue;
    histories.push(draft);
    if (identityId !== null) historyByIdentity.set(identityId, draft);
  }
  const historyByOrder = new Map<string, DraftHistory>();
  for (const referral of facts.referrals)
    historyByAccount.get(referral.accountId)?.referrals.push(referral);
  for (const order of facts.orders) {
    const draft = historyByAccount.get(order.accountId);
    if (!draft) continue;
    draft.orders.push(order);
    historyByOrder.set(order.orderId, draft);
  }
  for (const refund of facts.refunds) historyByOrder.get(refund.orderId)?.refunds.push(refund);
  return { histories, historyByIdentity };
}
