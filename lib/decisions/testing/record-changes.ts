import { sql } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { type GivenFacts, recordFacts } from "#lib/decisions/record-facts.ts";
import { accountTable } from "#lib/decisions/store/account-table.ts";
import { listFacts } from "#lib/decisions/store/list-facts.ts";
import { toRefundRow } from "#lib/facts/settle/refund-row.ts";
import type { Account, FactChange, IdentityHistory } from "#lib/rules/index.ts";
import { BY_TEST } from "./small-programme.ts";

/** Records the changes that the rules offer for an order, as a correction would, and decides again. */
export async function recordChanges(
  tx: Tx,
  history: IdentityHistory,
  changes: readonly FactChange[],
): Promise<void> {
  await recordFacts(tx, await factsOf(tx, history, changes), BY_TEST);
}

async function factsOf(
  tx: Tx,
  history: IdentityHistory,
  changes: readonly FactChange[],
): Promise<GivenFacts> {
  const orderById = new Map(history.orders.map((order) => [order.orderId, order]));
  const retraction = (kind: "order" | "refund", factId: string, orderId: string) => ({
    kind,
    factId,
    accountId: orderById.get(orderId)?.accountId ?? "",
  });
  const given = {
    // Of the same row, the last word counts.
    accounts: new Map<string, Account>(),
    referrals: new Map(listOf(changes, "referral").map((row) => [row.referral.referralId, row])),
    orders: new Map(listOf(changes, "order").map((row) => [row.order.orderId, row])),
    refunds: new Map(listOf(changes, "refund").map((row) => [row.refund.refundId, row])),
  };
  for (const { accountId, identityId } of listOf(changes, "identity")) {
    const [known] = await listFacts(tx, accountTable, sql`account_id = ${accountId}`);
    if (known) given.accounts.set(accountId, { ...known, identityId });
  }
  return {
    accounts: [...given.accounts.values()],
    products: listOf(changes, "product").map(({ product }) => product),
    referrals: [...given.referrals.values()].map(({ referral }) => referral),
    orders: [...given.orders.values()].map(({ order }) => order),
    refunds: [...given.refunds.values()].map(({ refund }) => toRefundRow(refund, orderById)),
    retractions: [
      ...listOf(changes, "no-order").map(({ orderId }) => retraction("order", orderId, orderId)),
      ...listOf(changes, "no-refund").map(({ refundId }) => {
        const refund = history.refunds.find((each) => each.refundId === refundId);
        return retraction("refund", refundId, refund?.orderId ?? "");
      }),
    ],
  };
}

function listOf<Kind extends FactChange["of"]>(changes: readonly FactChange[], kind: Kind) {
  return changes.filter(
    (change): change is Extract<FactChange, { readonly of: Kind }> => change.of === kind,
  );
}
