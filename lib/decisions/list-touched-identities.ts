import { type SQL, sql } from "drizzle-orm";
import { readRows } from "#db/client/read-rows.ts";
import type { Tx } from "#db/client/transaction.ts";
import type { Changes } from "./changes.ts";
import { type IdentityKey, identityKeyOf, identityKeySql } from "./identity-key.ts";
import type { Change } from "./store/append-facts.ts";
import { anyOf } from "./store/any-of.ts";
import { wordAt } from "./store/fact-table.ts";

/** The identities whose orders have to be decided again once the changes are recorded. */
export async function listTouchedIdentities(
  tx: Tx,
  changes: Changes,
): Promise<ReadonlySet<IdentityKey>> {
  const touched = new Set<IdentityKey>();
  const add = async (accounts: SQL) => {
    const query = sql`select distinct ${identityKeySql} from accounts where superseded_at is null and ${accounts}`;
    for (const row of await readRows(tx, query)) touched.add(wordAt<IdentityKey>(row, 0));
  };
  // A new account has no orders yet; one that is corrected leaves an identity and joins another.
  const corrected = corrections(changes.accounts);
  for (const account of corrected) touched.add(identityKeyOf(account));
  if (corrected.length > 0) await add(isOneOf(corrected.map(({ accountId }) => accountId)));
  const accountIds = new Set(
    [...changes.referrals, ...changes.orders, ...changes.refunds].map(({ fact }) => fact.accountId),
  ).union(new Set(changes.retractions.map(({ accountId }) => accountId)));
  if (accountIds.size > 0) await add(isOneOf(accountIds));
  for (const accounts of listFormerAccounts(changes)) await add(accounts);
  // Gate 8 asks who the ambassador is; nobody is referred by a new one yet.
  const ambassadorIds = corrections(changes.ambassadors).map(({ ambassadorId }) => ambassadorId);
  if (ambassadorIds.length > 0) {
    await add(hasRow("referrals", sql`ambassador_id = ${anyOf(ambassadorIds)}`));
  }
  const codes = changes.products.map(({ fact }) => fact.productCode);
  if (codes.length > 0) await add(hasRow("orders", sql`product_code = ${anyOf(codes)}`));
  return touched;
}

/** Where corrected referrals and refunds were until now, should they move to another account. */
function* listFormerAccounts(changes: Changes): Generator<SQL> {
  const referralIds = corrections(changes.referrals).map(({ referralId }) => referralId);
  if (referralIds.length > 0) yield hasRow("referrals", sql`referral_id = ${anyOf(referralIds)}`);
  const refundIds = corrections(changes.refunds).map(({ refundId }) => refundId);
  if (refundIds.length > 0) yield hasRow("refunds", sql`refund_id = ${anyOf(refundIds)}`);
}

function isOneOf(accountIds: Iterable<string>): SQL {
  return sql`account_id = ${anyOf(accountIds)}`;
}

function hasRow(table: "referrals" | "orders" | "refunds", where: SQL): SQL {
  return sql`account_id in (select account_id from ${sql.raw(table)} where superseded_at is null and ${where})`;
}

function corrections<Fact>(changes: readonly Change<Fact>[]): readonly Fact[] {
  return changes.filter(({ isCorrection }) => isCorrection).map(({ fact }) => fact);
}
