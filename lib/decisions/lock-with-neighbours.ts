import { type SQL, sql } from "drizzle-orm";
import { readRows } from "#db/client/read-rows.ts";
import type { Tx } from "#db/client/transaction.ts";
import { type IdentityKey, splitKeys } from "./identity-key.ts";
import { listAmbassadorIdentities, listBurnDependents } from "./list-burn-dependents.ts";
import { type LockName, lockIdentities } from "./lock-identities.ts";
import { anyOf } from "./store/any-of.ts";
import { wordAt } from "./store/fact-table.ts";

/**
 * Locks identities together with their neighbours over the burn (S4b): the customers whose decisions
 * rest on them, and, against changes alone, their ambassadors. Looks again once it has the locks, since
 * an account may have moved while it waited for them.
 * @param listKeys the identities, as things stand when it is called
 * @param others what else is locked with them
 * @returns the identities that were asked for
 */
export async function lockWithNeighbours(
  tx: Tx,
  listKeys: () => Promise<ReadonlySet<IdentityKey>>,
  others: {
    readonly names?: ReadonlySet<LockName>;
    /** Of referrals that are to be recorded. */
    readonly ambassadorIds: Iterable<string>;
  },
): Promise<ReadonlySet<IdentityKey>> {
  const ambassadorIds = [...others.ambassadorIds];
  let keys = await listKeys();
  let locked: ReadonlySet<LockName> = new Set();
  let watched: ReadonlySet<LockName> = new Set();
  for (;;) {
    const ambassadors = await listAmbassadorIdentities(tx, keys);
    const dependents = await listBurnDependents(tx, ambassadors);
    const needed = new Set<LockName>([...keys, ...dependents, ...(others.names ?? [])]);
    const needsWatched = await listWatched(tx, keys, ambassadorIds);
    if (needed.isSubsetOf(locked) && needsWatched.isSubsetOf(watched.union(locked))) return keys;
    locked = locked.union(needed);
    watched = watched.union(needsWatched);
    await lockIdentities(tx, locked, watched);
    keys = keys.union(await listKeys());
  }
}

/** The identities of the ambassadors who referred these, and of some named ones. */
async function listWatched(
  tx: Tx,
  keys: ReadonlySet<IdentityKey>,
  ambassadorIds: readonly string[],
): Promise<ReadonlySet<LockName>> {
  const { identityIds, accountIds } = splitKeys(keys);
  const referred: SQL = sql`select r.ambassador_id from referrals r
    join accounts a on a.account_id = r.account_id and a.superseded_at is null
    where r.superseded_at is null
      and (a.identity_id = ${anyOf(identityIds)} or a.account_id = ${anyOf(accountIds)})`;
  const rows = await readRows(
    tx,
    sql`select distinct 'identity:' || identity_id from ambassadors where superseded_at is null
      and (ambassador_id = ${anyOf(ambassadorIds)} or ambassador_id in (${referred}))`,
  );
  return new Set(rows.map((row) => wordAt<IdentityKey>(row, 0)));
}
