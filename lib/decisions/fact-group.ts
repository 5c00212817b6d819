import { type SQL, sql } from "drizzle-orm";
import { readRows } from "#db/client/read-rows.ts";
import type { Tx } from "#db/client/transaction.ts";
import type { RefundRow } from "#lib/facts/fact-kinds.ts";
import type { Candidate } from "#lib/facts/settle/candidate.ts";
import type { Order, Referral } from "#lib/rules/index.ts";
import type { LockName } from "./lock-identities.ts";
import { anyOf } from "./store/any-of.ts";
import { textAt } from "./store/fact-table.ts";
import type { Retraction } from "./store/retract-facts.ts";

/** Referrals, orders and refunds that may be recorded, with their lines (see lib/facts/index.ts). */
export type GroupCandidates = {
  readonly referrals: readonly Candidate<Referral>[];
  readonly orders: readonly Candidate<Order>[];
  readonly refunds: readonly Candidate<RefundRow>[];
  /** What is on record and never was so; nothing of it is among the candidates. */
  readonly retractions?: readonly Retraction[];
};

/**
 * The accounts that the candidates name, and those whose facts on record share an id with them. What is
 * on record keeps the rules, so its ids lead no further: the group is closed.
 */
export async function listGroupAccounts(
  tx: Tx,
  candidates: GroupCandidates,
): Promise<ReadonlySet<string>> {
  const { orderIds, paymentIds, referralIds, refundIds } = idsOf(candidates);
  const accountIds = new Set(
    [...candidates.referrals, ...candidates.orders].map(({ fact }) => fact.accountId),
  );
  for (const { accountId } of candidates.retractions ?? []) accountIds.add(accountId);
  const add = async (table: "referrals" | "orders" | "refunds", where: SQL) => {
    const query = sql`select distinct account_id from ${sql.raw(table)} where superseded_at is null and ${where}`;
    for (const row of await readRows(tx, query)) accountIds.add(textAt(row, 0));
  };
  if (referralIds.size > 0) await add("referrals", sql`referral_id = ${anyOf(referralIds)}`);
  if (orderIds.size > 0) await add("orders", sql`order_id = ${anyOf(orderIds)}`);
  if (paymentIds.size > 0) await add("orders", sql`payment_id = ${anyOf(paymentIds)}`);
  if (refundIds.size > 0) await add("refunds", sql`refund_id = ${anyOf(refundIds)}`);
  return accountIds;
}

/** Ids that may stand at one account only: whoever records one of them must be alone with it. */
export function lockNamesOf(candidates: GroupCandidates): ReadonlySet<LockName> {
  const { orderIds, paymentIds, referralIds, refundIds } = idsOf(candidates);
  return new Set<LockName>([
    ...orderIds.values().map((id): LockName => `order:${id}`),
    ...paymentIds.values().map((id): LockName => `payment:${id}`),
    ...referralIds.values().map((id): LockName => `referral:${id}`),
    ...refundIds.values().map((id): LockName => `refund:${id}`),
  ]);
}

function idsOf({ referrals, orders, refunds, retractions = [] }: GroupCandidates) {
  const ofOrders = orders.map(({ fact }) => fact.orderId);
  const ofRefunds = refunds.map(({ fact }) => fact.orderId);
  const retracted = (kind: Retraction["kind"]) =>
    retractions.flatMap((each) => (each.kind === kind ? [each.factId] : []));
  return {
    referralIds: new Set([
      ...referrals.map(({ fact }) => fact.referralId),
      ...retracted("referral"),
    ]),
    orderIds: new Set([...ofOrders, ...ofRefunds, ...retracted("order")]),
    paymentIds: new Set(orders.flatMap(({ fact }) => fact.paymentId ?? [])),
    refundIds: new Set([...refunds.map(({ fact }) => fact.refundId), ...retracted("refund")]),
  };
}
