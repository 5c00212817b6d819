import { sql } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import type { IdentityKey } from "./identity-key.ts";

/** What can be locked: an identity, an id that may stand at one account only, or a fact that is nobody's. */
export type LockName =
  | IdentityKey
  | `${"order" | "payment" | "referral" | "refund" | "product" | "ambassador"}:${string}`;

/** Two small numbers: a key space of its own beside the hashes of names. */
const ALL_IDENTITIES = sql.raw("42, 1");

/** More than this many are locked as one: the server's lock table is bounded. */
const MANY = 500;

/**
 * Until the transaction ends nobody else records facts of these identities or decides them.
 * @param watched identities whose facts are only read: others may read them too, but not change them
 */
export async function lockIdentities(
  tx: Tx,
  locked: ReadonlySet<LockName>,
  watched: ReadonlySet<LockName> = new Set(),
): Promise<void> {
  if (locked.size + watched.size > MANY) return lockAllIdentities(tx);
  const names = [...locked, ...watched.difference(locked)];
  // One order for everybody, so that of two writers one waits for the other and never both.
  await tx.execute(sql`
    select pg_advisory_xact_lock_shared(${ALL_IDENTITIES}),
      (select count(case when is_watched then pg_advisory_xact_lock_shared(lock) else pg_advisory_xact_lock(lock) end)
       from (
         select hashtextextended(name, 0) as lock, bool_and(place > ${locked.size}) as is_watched
         from unnest(${sql.param(names)}::text[]) with ordinality as given (name, place)
         group by 1 order by 1
       ) as sorted)`);
}

/** For work on many identities: every other writer waits until the transaction ends. */
export async function lockAllIdentities(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${ALL_IDENTITIES})`);
}
