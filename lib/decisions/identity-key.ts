import { type SQL, sql } from "drizzle-orm";

/** A real-name identity, or an account that stands alone until it is verified (section 2). */
export type IdentityKey = `identity:${string}` | `account:${string}`;

export function identityKeyOf(account: {
  readonly accountId: string;
  readonly identityId: string | null;
}): IdentityKey {
  return account.identityId === null
    ? `account:${account.accountId}`
    : `identity:${account.identityId}`;
}

/** The same for a row of `accounts`. */
export const identityKeySql: SQL = sql`coalesce('identity:' || identity_id, 'account:' || account_id)`;

/** Splits keys into the ids to look for. */
export function splitKeys(keys: Iterable<IdentityKey>): {
  readonly identityIds: readonly string[];
  readonly accountIds: readonly string[];
} {
  const identityIds: string[] = [];
  const accountIds: string[] = [];
  for (const key of keys) {
    if (key.startsWith("identity:")) identityIds.push(key.slice("identity:".length));
    else accountIds.push(key.slice("account:".length));
  }
  return { identityIds, accountIds };
}
