import { sql } from "drizzle-orm";
import { readRows } from "#db/client/read-rows.ts";
import type { Tx } from "#db/client/transaction.ts";
import { type IdentityKey, identityKeySql } from "#lib/decisions/identity-key.ts";
import type { LockName } from "#lib/decisions/lock-identities.ts";
import { lockWithNeighbours } from "#lib/decisions/lock-with-neighbours.ts";
import { anyOf } from "#lib/decisions/store/any-of.ts";
import { wordAt } from "#lib/decisions/store/fact-table.ts";
import type { Correction } from "./correction.ts";

/**
 * Until the transaction ends nobody else changes what these corrections speak of: what they build on is
 * what is on record when they are recorded, whatever an import does meanwhile.
 */
export async function lockCorrected(tx: Tx, corrections: readonly Correction[]): Promise<void> {
  const named = corrections.map(namedIn);
  const accountIds = new Set(named.flatMap((each) => each.accountIds ?? []));
  const identityIds = named.flatMap((each) => each.identityIds ?? []);
  const listKeys = async () => {
    const rows = await readRows(
      tx,
      sql`select distinct ${identityKeySql} from accounts
        where superseded_at is null and account_id = ${anyOf(accountIds)}`,
    );
    return new Set<IdentityKey>([
      ...rows.map((row) => wordAt<IdentityKey>(row, 0)),
      ...identityIds.map((id): IdentityKey => `identity:${id}`),
    ]);
  };
  await lockWithNeighbours(tx, listKeys, {
    names: new Set(named.flatMap((each) => each.names ?? [])),
    ambassadorIds: named.flatMap((each) => each.ambassadorIds ?? []),
  });
}

type Named = {
  readonly accountIds?: readonly string[];
  readonly identityIds?: readonly string[];
  readonly ambassadorIds?: readonly string[];
  readonly names?: readonly LockName[];
};

function namedIn(correction: Correction): Named {
  switch (correction.of) {
    case "identity": {
      const { accountId, identityId } = correction;
      return { accountIds: [accountId], identityIds: identityId === null ? [] : [identityId] };
    }
    case "identities-merged":
      return { identityIds: [correction.fromIdentityId, correction.intoIdentityId] };
    case "ambassador-identity":
      return {
        identityIds: [correction.identityId],
        names: [`ambassador:${correction.ambassadorId}`],
      };
    case "referral":
      return {
        accountIds: [correction.accountId],
        ambassadorIds: [correction.ambassadorId],
        names: [`referral:${correction.referralId}`],
      };
    case "new-order":
      return {
        accountIds: [correction.order.accountId],
        names: [`order:${correction.order.orderId}`],
      };
    case "order":
    case "no-order":
      return { accountIds: [correction.accountId], names: [`order:${correction.orderId}`] };
    case "refund":
    case "no-refund":
      return { accountIds: [correction.accountId], names: [`refund:${correction.refundId}`] };
    case "no-referral":
      return { accountIds: [correction.accountId], names: [`referral:${correction.referralId}`] };
    case "identity-apart":
      return { accountIds: [correction.accountId] };
    case "product":
      return { names: [`product:${correction.productCode}`] };
    default:
      return correction satisfies never;
  }
}
