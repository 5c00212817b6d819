import { sql } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { referralFormat } from "#lib/facts/formats/referral-format.ts";
import { orderFormat } from "#lib/facts/formats/order-format.ts";
import { refundFormat } from "#lib/facts/formats/refund-format.ts";
import type { Reject } from "#lib/facts/reject.ts";
import type { Candidate, KnownFacts } from "#lib/facts/settle/candidate.ts";
import { settleOrders } from "#lib/facts/settle/settle-orders.ts";
import { settleReferrals } from "#lib/facts/settle/settle-referrals.ts";
import { splitDuplicates } from "#lib/facts/settle/split-duplicates.ts";
import type { Order, Refund } from "#lib/rules/index.ts";
import { type Changes, NO_CHANGES } from "./changes.ts";
import type { GroupCandidates } from "./fact-group.ts";
import { loadProducts } from "./load-products.ts";
import { accountTable } from "./store/account-table.ts";
import { ambassadorTable } from "./store/ambassador-table.ts";
import { anyOf } from "./store/any-of.ts";
import type { Change } from "./store/append-facts.ts";
import { listFacts } from "./store/list-facts.ts";
import { orderTable } from "./store/order-table.ts";
import { referralTable } from "./store/referral-table.ts";
import type { Retraction } from "./store/retract-facts.ts";
import { refundTable, type StoredRefund } from "./store/refund-table.ts";

export type SettledGroup = { readonly changes: Changes; readonly rejects: readonly Reject[] };

/**
 * Settles referrals, orders and refunds against what is on record of a closed group of accounts.
 * Precondition: nobody else writes to these accounts until the transaction ends.
 */
export async function settleGroup(
  tx: Tx,
  accountIds: ReadonlySet<string>,
  candidates: GroupCandidates,
): Promise<SettledGroup> {
  const onRecord = await loadStored(tx, accountIds);
  const retractions = withRefunds(candidates.retractions ?? [], onRecord.refunds);
  const stored = without(onRecord, retractions);
  const known = await loadKnown(tx, candidates);
  const referralRows = splitDuplicates(referralFormat, candidates.referrals);
  const orderRows = splitDuplicates(orderFormat, candidates.orders);
  const refundRows = splitDuplicates(refundFormat, candidates.refunds);
  const referrals = settleReferrals({
    stored: stored.referrals,
    candidates: referralRows.candidates,
    known,
  });
  const { orders, refunds } = settleOrders({
    stored,
    candidates: { orders: orderRows.candidates, refunds: refundRows.candidates },
    known,
  });
  const accountOf = accountFinder(stored.orders, orders.changes);
  return {
    changes: {
      ...NO_CHANGES,
      retractions,
      referrals: toChanges(referrals.changes, idsOf(stored.referrals, "referralId"), "referralId"),
      orders: toChanges(orders.changes, idsOf(stored.orders, "orderId"), "orderId"),
      refunds: toChanges(
        refunds.changes.map(({ line, fact }) => ({
          line,
          fact: { ...fact, accountId: accountOf(fact) },
        })),
        idsOf(stored.refunds, "refundId"),
        "refundId",
      ),
    },
    rejects: [referralRows, orderRows, refundRows, referrals, orders, refunds].flatMap(
      (part) => part.rejects,
    ),
  };
}

async function loadStored(tx: Tx, accountIds: ReadonlySet<string>) {
  const ofAccounts = sql`account_id = ${anyOf(accountIds)}`;
  return {
    referrals: await listFacts(tx, referralTable, ofAccounts),
    orders: await listFacts(tx, orderTable, ofAccounts),
    refunds: await listFacts(tx, refundTable, ofAccounts),
  };
}

/** An order that never was had no refunds either. */
function withRefunds(
  retractions: readonly Retraction[],
  refunds: readonly StoredRefund[],
): readonly Retraction[] {
  const named = new Set(retractions.map(({ kind, factId }) => `${kind} ${factId}`));
  const follow = refunds.flatMap(({ accountId, orderId, refundId }): Retraction[] =>
    named.has(`order ${orderId}`) && !named.has(`refund ${refundId}`)
      ? [{ kind: "refund", accountId, factId: refundId }]
      : [],
  );
  return [...follow, ...retractions];
}

/** What is taken back is in nobody's way. */
function without(
  stored: Awaited<ReturnType<typeof loadStored>>,
  retractions: readonly Retraction[],
) {
  const keys = new Set(retractions.map(({ kind, factId }) => `${kind} ${factId}`));
  return {
    referrals: stored.referrals.filter(({ referralId }) => !keys.has(`referral ${referralId}`)),
    orders: stored.orders.filter(({ orderId }) => !keys.has(`order ${orderId}`)),
    refunds: stored.refunds
      .filter(({ refundId }) => !keys.has(`refund ${refundId}`))
      .map(asInFiles),
  };
}

/** Where a refund lives is no part of what it says. */
function asInFiles(refund: StoredRefund): Refund {
  const { refundId, orderId, refundedAt, amountMinor, usageConsumed } = refund;
  return { refundId, orderId, refundedAt, amountMinor, usageConsumed };
}

/** What the candidates refer to, as far as it is on record. */
async function loadKnown(tx: Tx, candidates: GroupCandidates): Promise<KnownFacts> {
  const { referrals, orders } = candidates;
  const named = new Set([...referrals, ...orders].map(({ fact }) => fact.accountId));
  const accounts = await listFacts(tx, accountTable, sql`account_id = ${anyOf(named)}`);
  const accountIds = idsOf(accounts, "accountId");
  const ambassadors = await listFacts(
    tx,
    ambassadorTable,
    sql`ambassador_id = ${anyOf(new Set(referrals.map(({ fact }) => fact.ambassadorId)))}`,
  );
  const ambassadorIds = idsOf(ambassadors, "ambassadorId");
  const products = await loadProducts(tx, new Set(orders.map(({ fact }) => fact.productCode)));
  return {
    hasAccount: (id) => accountIds.has(id),
    hasAmbassador: (id) => ambassadorIds.has(id),
    versionsOf: (code) => products.get(code) ?? [],
  };
}

function accountFinder(
  stored: readonly Order[],
  changes: readonly Candidate<Order>[],
): (refund: Refund) => string {
  const accountByOrder = new Map(stored.map((order) => [order.orderId, order.accountId]));
  for (const { fact } of changes) accountByOrder.set(fact.orderId, fact.accountId);
  return ({ refundId, orderId }) => {
    const accountId = accountByOrder.get(orderId);
    if (accountId === undefined)
      throw new Error(`Refund ${refundId} was accepted without an order.`);
    return accountId;
  };
}

function idsOf<Field extends string>(
  facts: readonly { readonly [Name in Field]: string }[],
  field: Field,
): ReadonlySet<string> {
  return new Set(facts.map((fact) => fact[field]));
}

function toChanges<Field extends string, Fact extends { readonly [Name in Field]: string }>(
  candidates: readonly Candidate<Fact>[],
  storedIds: ReadonlySet<string>,
  field: Field,
): readonly Change<Fact>[] {
  return candidates.map(({ fact }) => ({ fact, isCorrection: storedIds.has(fact[field]) }));
}
