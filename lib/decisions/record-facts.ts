import { sql } from "drizzle-orm";
import { readRows } from "#db/client/read-rows.ts";
import type { Tx } from "#db/client/transaction.ts";
import type { RefundRow } from "#lib/facts/fact-kinds.ts";
import { accountFormat } from "#lib/facts/formats/account-format.ts";
import { ambassadorFormat } from "#lib/facts/formats/ambassador-format.ts";
import { productFormat } from "#lib/facts/formats/product-format.ts";
import type { Reject } from "#lib/facts/reject.ts";
import type { Candidate } from "#lib/facts/settle/candidate.ts";
import type { Account, Ambassador, Order, ProductVersion, Referral } from "#lib/rules/index.ts";
import { NO_CHANGES } from "./changes.ts";
import { type GroupCandidates, listGroupAccounts, lockNamesOf } from "./fact-group.ts";
import { type IdentityKey, identityKeySql } from "./identity-key.ts";
import { lockWithNeighbours } from "./lock-with-neighbours.ts";
import { recordAndDecide } from "./record-and-decide.ts";
import { settleGroup } from "./settle-group.ts";
import { settleSimple } from "./settle-simple.ts";
import { accountTable } from "./store/account-table.ts";
import { ambassadorTable } from "./store/ambassador-table.ts";
import { anyOf } from "./store/any-of.ts";
import type { Origin } from "./store/append-facts.ts";
import { wordAt } from "./store/fact-table.ts";
import { productTable } from "./store/product-table.ts";

/** Facts that somebody brings, new or corrected; a refund's amount is a decimal, as in the files. */
export type GivenFacts = {
  readonly accounts?: readonly Account[];
  readonly ambassadors?: readonly Ambassador[];
  readonly products?: readonly ProductVersion[];
  readonly referrals?: readonly Referral[];
  readonly orders?: readonly Order[];
  readonly refunds?: readonly RefundRow[];
};

export class FactsRefusedError extends Error {
  override readonly name = "FactsRefusedError";
  readonly rejects: readonly Reject[];

  constructor(rejects: readonly Reject[]) {
    super(rejects.map(({ reason }) => reason).join("\n"));
    this.rejects = rejects;
  }
}

/**
 * Records facts and decides again whatever they touch, all of it or, with `FactsRefusedError`, nothing:
 * the caller's transaction then must not be committed. A fact that is on record as it is changes nothing.
 * @returns how many facts were recorded and how many decisions written
 */
export async function recordFacts(
  tx: Tx,
  given: GivenFacts,
  origin: Origin,
): Promise<{ readonly recorded: number; readonly decisionsWritten: number }> {
  const subjects = await recordSubjects(tx, given, origin);
  const group: GroupCandidates = {
    referrals: numbered(given.referrals),
    orders: numbered(given.orders),
    refunds: numbered(given.refunds),
  };
  const accountIds = await lockGroup(tx, group);
  const { changes, rejects } = await settleGroup(tx, accountIds, group);
  if (rejects.length > 0) throw new FactsRefusedError(rejects);
  const done = await recordAndDecide(tx, changes, origin);
  return {
    recorded:
      subjects.recorded + changes.referrals.length + changes.orders.length + changes.refunds.length,
    decisionsWritten: subjects.decisionsWritten + done.decisionsWritten,
  };
}

/** Accounts, ambassadors and products: what referrals and orders refer to. */
async function recordSubjects(tx: Tx, given: GivenFacts, origin: Origin) {
  const accounts = await settleSimple(tx, accountFormat, accountTable, numbered(given.accounts));
  const ambassadors = await settleSimple(
    tx,
    ambassadorFormat,
    ambassadorTable,
    numbered(given.ambassadors),
  );
  const products = await settleSimple(tx, productFormat, productTable, numbered(given.products));
  const parts = [accounts, ambassadors, products];
  const rejects = parts.flatMap((part) => part.rejects);
  if (rejects.length > 0) throw new FactsRefusedError(rejects);
  const recorded = parts.reduce((sum, { changes }) => sum + changes.length, 0);
  if (recorded === 0) return { recorded, decisionsWritten: 0 };
  const changes = {
    ...NO_CHANGES,
    accounts: accounts.changes,
    ambassadors: ambassadors.changes,
    products: products.changes,
  };
  const { decisionsWritten } = await recordAndDecide(tx, changes, origin);
  return { recorded, decisionsWritten };
}

/** Locks the identities and ids of the group before it is settled. */
async function lockGroup(tx: Tx, group: GroupCandidates): Promise<ReadonlySet<string>> {
  let accountIds: ReadonlySet<string> = new Set();
  const listKeys = async () => {
    accountIds = accountIds.union(await listGroupAccounts(tx, group));
    return listKeysOf(tx, accountIds);
  };
  await lockWithNeighbours(tx, listKeys, {
    names: lockNamesOf(group),
    ambassadorIds: group.referrals.map(({ fact }) => fact.ambassadorId),
  });
  return accountIds;
}

async function listKeysOf(
  tx: Tx,
  accountIds: ReadonlySet<string>,
): Promise<ReadonlySet<IdentityKey>> {
  const rows = await readRows(
    tx,
    sql`select distinct ${identityKeySql} from accounts
      where superseded_at is null and account_id = ${anyOf(accountIds)}`,
  );
  return new Set(rows.map((row) => wordAt<IdentityKey>(row, 0)));
}

/** Facts that come from no file are numbered from 1, in the order given. */
function numbered<Fact>(facts: readonly Fact[] = []): readonly Candidate<Fact>[] {
  return facts.map((fact, index) => ({ line: index + 1, fact }));
}
