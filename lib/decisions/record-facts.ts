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
import type { Retraction } from "./store/retract-facts.ts";

/** Facts that somebody brings, new or corrected; a refund's amount is a decimal, as in the files. */
export type GivenFacts = {
  readonly accounts?: readonly Account[];
  readonly ambassadors?: readonly Ambassador[];
  readonly products?: readonly ProductVersion[];
  readonly referrals?: readonly Referral[];
  readonly orders?: readonly Order[];
  readonly refunds?: readonly RefundRow[];
  /** Facts on record that never were so; with an order go its refunds. */
  readonly retractions?: readonly Retraction[];
};

export type RecordedFacts = {
  readonly recorded: number;
  readonly decisionsWritten: number;
  /** When it was recorded: once, or twice where accounts, ambassadors or products came with others. */
  readonly instants: readonly number[];
  /** The identities that were decided again. */
  readonly decided: ReadonlySet<IdentityKey>;
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
 */
export async function recordFacts(
  tx: Tx,
  given: GivenFacts,
  origin: Origin,
): Promise<RecordedFacts> {
  const subjects = await recordSubjects(tx, given, origin);
  const group: GroupCandidates = {
    referrals: numbered(given.referrals),
    orders: numbered(given.orders),
    refunds: numbered(given.refunds),
    retractions: given.retractions ?? [],
  };
  const accountIds = await lockGroup(tx, group);
  const { changes, rejects } = await settleGroup(tx, accountIds, group);
  if (rejects.length > 0) throw new FactsRefusedError(rejects);
  const done = await recordAndDecide(tx, changes, origin);
  const { referrals, orders, refunds, retractions } = changes;
  const recorded = referrals.length + orders.length + refunds.length + retractions.length;
  return {
    recorded: subjects.recorded + recorded,
    decisionsWritten: subjects.decisionsWritten + done.decisionsWritten,
    instants: [...subjects.instants, done.at],
    decided: subjects.decided.union(done.decided),
  };
}

/** Accounts, ambassadors and products: what referrals and orders refer to. */
async function recordSubjects(tx: Tx, given: GivenFacts, origin: Origin): Promise<RecordedFacts> {
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
  if (recorded === 0) return NOTHING;
  const changes = {
    ...NO_CHANGES,
    accounts: accounts.changes,
    ambassadors: ambassadors.changes,
    products: products.changes,
  };
  const { at, decided, decisionsWritten } = await recordAndDecide(tx, changes, origin);
  return { recorded, decisionsWritten, instants: [at], decided };
}

const NOTHING: RecordedFacts = {
  recorded: 0,
  decisionsWritten: 0,
  instants: [],
  decided: new Set(),
};

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
