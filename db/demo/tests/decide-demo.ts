import { classifyIdentity, type Decision, recordIntervals } from "#lib/rules/index.ts";
import type { AmbassadorFacts, IdentityHistory, ProductVersion } from "#lib/rules/history.ts";
import type { ProgrammeFacts } from "#lib/rules/history.ts";
import { DEMO_POLICIES } from "#db/demo/demo-policies.ts";

/** Decides every order of the demo straight through the rules; by order id. */
export function decideDemo(facts: ProgrammeFacts): Map<string, Decision> {
  const decisions = historiesOf(facts).flatMap((history) =>
    classifyIdentity(history, DEMO_POLICIES),
  );
  return new Map(decisions.map((decision) => [decision.orderId, decision]));
}

function historiesOf(facts: ProgrammeFacts): IdentityHistory[] {
  const products = Map.groupBy(facts.products, (version) => version.productCode);
  // An account without a real name is an identity of its own.
  const accounts = Map.groupBy(facts.accounts, (each) => each.identityId ?? `${each.accountId} `);
  const orders = Map.groupBy(facts.orders, (order) => order.accountId);
  const refunds = Map.groupBy(facts.refunds, (refund) => refund.orderId);
  const bare = [...accounts].map(([key, members]): [string, IdentityHistory] => {
    const accountIds = members.map((account) => account.accountId);
    const own = accountIds.flatMap((accountId) => orders.get(accountId) ?? []);
    return [
      key,
      {
        identityId: members[0]?.identityId ?? null,
        accountIds,
        referrals: facts.referrals.filter((row) => accountIds.includes(row.accountId)),
        orders: own,
        refunds: own.flatMap((order) => refunds.get(order.orderId) ?? []),
        products,
        ambassadors: new Map(),
      },
    ];
  });
  const ambassadors = ambassadorFacts(facts, new Map(bare), products);
  return bare.map(([, history]) => ({ ...history, ambassadors }));
}

function ambassadorFacts(
  facts: ProgrammeFacts,
  histories: ReadonlyMap<string, IdentityHistory>,
  products: ReadonlyMap<string, readonly ProductVersion[]>,
): Map<string, AmbassadorFacts> {
  return new Map(
    facts.ambassadors.map(({ ambassadorId, identityId }) => {
      const own = histories.get(identityId) ?? { orders: [], refunds: [], products };
      return [ambassadorId, { identityId, recordIntervals: recordIntervals(own) }];
    }),
  );
}
