import { type SQL, sql } from "drizzle-orm";
import { copyRows } from "#db/client/copy-rows.ts";
import { readRows } from "#db/client/read-rows.ts";
import type { Tx } from "#db/client/transaction.ts";
import { type IdentityKey, identityKeySql } from "#lib/decisions/identity-key.ts";
import { anyOf } from "#lib/decisions/store/any-of.ts";
import { textAt, wordAt } from "#lib/decisions/store/fact-table.ts";
import { findRoots } from "./find-roots.ts";
import { kindNumber } from "./staged-rows.ts";

const REFERRALS = kindNumber("referrals");
const ORDERS = kindNumber("orders");
const REFUNDS = kindNumber("refunds");

/**
 * Finds which identities have to be settled together because rows of theirs share an id: mistakes, all
 * of them, so there are few. The others are settled one by one.
 */
export async function linkStagedGroups(tx: Tx): Promise<void> {
  await tx.execute(sql`analyze staged`);
  await placeRefunds(tx);
  const pairs: (readonly [string, string])[] = [];
  for (const query of SHARING) {
    for (const row of await readRows(tx, query)) pairs.push([textAt(row, 0), textAt(row, 1)]);
  }
  if (pairs.length === 0) return;
  const keyByAccount = await loadKeys(tx, new Set(pairs.flat()));
  const keyOf = (accountId: string): IdentityKey =>
    keyByAccount.get(accountId) ?? `account:${accountId}`;
  const roots = findRoots(pairs.map(([one, other]) => [keyOf(one), keyOf(other)]));
  await copyRows(tx, "staged_roots (key, root)", roots.entries());
}

/** A refund goes with its order: staged, else on record; else with its own record, or its namesake. */
async function placeRefunds(tx: Tx): Promise<void> {
  const sources = [
    sql`(select distinct on (id) id as order_id, account_id from staged where kind = ${ORDERS} order by id, line)`,
    sql`(select order_id, account_id from orders where superseded_at is null)`,
  ];
  for (const source of sources) {
    await tx.execute(sql`update staged s set account_id = o.account_id from ${source} as o
      where s.kind = ${REFUNDS} and s.account_id is null and o.order_id = s.order_id`);
  }
  const namesakes = [
    sql`(select refund_id as id, account_id from refunds where superseded_at is null)`,
    sql`(select id, min(account_id) as account_id from staged where kind = ${REFUNDS} group by id)`,
  ];
  for (const source of namesakes) {
    await tx.execute(sql`update staged s set account_id = r.account_id from ${source} as r
      where s.kind = ${REFUNDS} and s.account_id is null and r.id = s.id`);
  }
}

/** Pairs of accounts that share an id, within the files or with what is on record. */
const SHARING: readonly SQL[] = [
  amongStaged(REFERRALS, "id"),
  amongStaged(ORDERS, "id"),
  amongStaged(ORDERS, "payment_id"),
  amongStaged(REFUNDS, "id"),
  withRecorded(REFERRALS, "id", "referrals", "referral_id"),
  withRecorded(ORDERS, "id", "orders", "order_id"),
  withRecorded(ORDERS, "payment_id", "orders", "payment_id"),
  withRecorded(REFUNDS, "id", "refunds", "refund_id"),
];

function amongStaged(kind: SQL, column: "id" | "payment_id"): SQL {
  const shared = sql.raw(column);
  return sql`select distinct first.account_id, other.account_id
    from (
      select ${shared} as shared, min(account_id) as account_id from staged where kind = ${kind}
      group by 1 having min(account_id) <> max(account_id)
    ) as first
    join staged as other on other.kind = ${kind} and other.${shared} = first.shared
      and other.account_id <> first.account_id`;
}

function withRecorded(kind: SQL, column: string, table: string, recordedColumn: string): SQL {
  return sql`select distinct s.account_id, t.account_id from staged s
    join ${sql.raw(table)} t on t.${sql.raw(recordedColumn)} = s.${sql.raw(column)}
      and t.superseded_at is null and t.account_id <> s.account_id
    where s.kind = ${kind}`;
}

async function loadKeys(
  tx: Tx,
  accountIds: ReadonlySet<string>,
): Promise<ReadonlyMap<string, IdentityKey>> {
  const rows = await readRows(
    tx,
    sql`select account_id, ${identityKeySql} from accounts
      where superseded_at is null and account_id = ${anyOf(accountIds)}`,
  );
  return new Map(rows.map((row) => [textAt(row, 0), wordAt<IdentityKey>(row, 1)]));
}
