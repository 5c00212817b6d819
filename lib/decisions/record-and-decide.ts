import { sql } from "drizzle-orm";
import { readRows } from "#db/client/read-rows.ts";
import type { Tx } from "#db/client/transaction.ts";
import type { Changes } from "./changes.ts";
import { decideIdentities } from "./decide-identities.ts";
import { type IdentityKey, splitKeys } from "./identity-key.ts";
import {
  listBurnDependents,
  listChanged,
  loadAmbassadorsIntervals,
} from "./list-burn-dependents.ts";
import { listTouchedIdentities } from "./list-touched-identities.ts";
import { lockWithNeighbours } from "./lock-with-neighbours.ts";
import { accountTable } from "./store/account-table.ts";
import { ambassadorTable } from "./store/ambassador-table.ts";
import { anyOf } from "./store/any-of.ts";
import { appendFacts, type Origin } from "./store/append-facts.ts";
import { epochOf } from "./store/epoch-of.ts";
import { instantAt } from "./store/fact-table.ts";
import { orderTable } from "./store/order-table.ts";
import { productTable } from "./store/product-table.ts";
import { referralTable } from "./store/referral-table.ts";
import { refundTable } from "./store/refund-table.ts";
import { retractFacts } from "./store/retract-facts.ts";

export type Recorded = {
  readonly at: number;
  readonly decisionsWritten: number;
  /** The identities that were decided again, as they are now. */
  readonly decided: ReadonlySet<IdentityKey>;
};

/**
 * Records facts and decides again whatever they touch, in the caller's transaction and under the locks
 * of the identities, so that decisions agree with the facts whenever it commits.
 * Precondition: `changes` were settled against what is on record in this transaction.
 */
export async function recordAndDecide(tx: Tx, changes: Changes, origin: Origin): Promise<Recorded> {
  const touched = await lockWithNeighbours(tx, () => listTouchedIdentities(tx, changes), {
    ambassadorIds: changes.referrals.map(({ fact }) => fact.ambassadorId),
  });
  const before = await loadAmbassadorsIntervals(tx, touched);
  const at = origin.recordedAt ?? (await nextInstant(tx, touched));
  await retractFacts(tx, changes.retractions, origin, at);
  await appendFacts(tx, accountTable, changes.accounts, origin, at);
  await appendFacts(tx, ambassadorTable, changes.ambassadors, origin, at);
  await appendFacts(tx, productTable, changes.products, origin, at);
  await appendFacts(tx, referralTable, changes.referrals, origin, at);
  await appendFacts(tx, orderTable, changes.orders, origin, at);
  await appendFacts(tx, refundTable, changes.refunds, origin, at);
  const after = await loadAmbassadorsIntervals(tx, touched);
  const dependents = await listBurnDependents(tx, listChanged(before, after));
  const decided = touched.union(dependents);
  const decisionsWritten = await decideIdentities(tx, decided, {
    cause: origin.cause,
    at,
    actorId: origin.recordedBy,
    importId: origin.importId,
    isTold: origin.source !== "demo",
  });
  return { at, decisionsWritten, decided };
}

/**
 * The instant of this transaction: after everything on record of the identities, whatever the clock
 * says, so that "as known at" never mixes two of an identity's transactions.
 */
async function nextInstant(tx: Tx, keys: ReadonlySet<IdentityKey>): Promise<number> {
  const { identityIds, accountIds } = splitKeys(keys);
  const [row = []] = await readRows(
    tx,
    sql`with own as (
        select account_id, recorded_at from accounts
        where superseded_at is null and (identity_id = ${anyOf(identityIds)} or account_id = ${anyOf(accountIds)})
      ), latest as (
        select max(recorded_at) as at from own
        union all select max(recorded_at) from referrals where superseded_at is null and account_id in (select account_id from own)
        union all select max(recorded_at) from orders where superseded_at is null and account_id in (select account_id from own)
        union all select max(recorded_at) from refunds where superseded_at is null and account_id in (select account_id from own)
        union all select max(retracted_at) from fact_retractions where account_id in (select account_id from own)
        union all select max(decided_at) from decisions where superseded_at is null and account_id in (select account_id from own)
      )
      select ${epochOf("greatest(date_trunc('milliseconds', clock_timestamp()), max(at) + interval '1 millisecond')")} from latest`,
  );
  return instantAt(row, 0);
}
