import { sql } from "drizzle-orm";
import { readRows } from "#db/client/read-rows.ts";
import type { Tx } from "#db/client/transaction.ts";
import type { RecordInterval } from "#lib/rules/index.ts";
import { type IdentityKey, splitKeys } from "./identity-key.ts";
import { loadRecordIntervals } from "./load-record-intervals.ts";
import { anyOf } from "./store/any-of.ts";
import { textAt, wordAt } from "./store/fact-table.ts";

/** Those of these identities that are an ambassador's. */
export async function listAmbassadorIdentities(
  tx: Tx,
  keys: Iterable<IdentityKey>,
): Promise<readonly string[]> {
  const { identityIds } = splitKeys(keys);
  if (identityIds.length === 0) return [];
  const rows = await readRows(
    tx,
    sql`select distinct identity_id from ambassadors
      where superseded_at is null and identity_id = ${anyOf(identityIds)}`,
  );
  return rows.map((row) => textAt(row, 0));
}

/** When ambassadors among these identities have a purchase record of their own. */
export async function loadAmbassadorsIntervals(
  tx: Tx,
  keys: Iterable<IdentityKey>,
): Promise<ReadonlyMap<string, readonly RecordInterval[]>> {
  const identityIds = await listAmbassadorIdentities(tx, keys);
  return identityIds.length === 0 ? new Map() : loadRecordIntervals(tx, identityIds);
}

/** The identities whose own intervals are not what they were. */
export function listChanged(
  before: ReadonlyMap<string, readonly RecordInterval[]>,
  after: ReadonlyMap<string, readonly RecordInterval[]>,
): readonly string[] {
  const textOf = (intervals: readonly RecordInterval[] = []) => JSON.stringify(intervals);
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (id) => textOf(before.get(id)) !== textOf(after.get(id)),
  );
}

/** Customers of these ambassadors who paid as they went: the burn looks at the ambassador (S4b, R5). */
export async function listBurnDependents(
  tx: Tx,
  ambassadorIdentityIds: readonly string[],
): Promise<ReadonlySet<IdentityKey>> {
  if (ambassadorIdentityIds.length === 0) return new Set();
  const rows = await readRows(
    tx,
    sql`select distinct coalesce('identity:' || a.identity_id, 'account:' || a.account_id)
      from ambassadors m
      join referrals r on r.ambassador_id = m.ambassador_id and r.superseded_at is null
      join accounts a on a.account_id = r.account_id and a.superseded_at is null
      where m.superseded_at is null and m.identity_id = ${anyOf(ambassadorIdentityIds)}
        and exists (
          select 1 from orders o
          where o.account_id = r.account_id and o.superseded_at is null and o.billing = 'payg'
        )`,
  );
  return new Set(rows.map((row) => wordAt<IdentityKey>(row, 0)));
}
