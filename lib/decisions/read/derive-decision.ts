import { and, asc, eq, lte } from "drizzle-orm";
import { readRows } from "#db/client/read-rows.ts";
import type { Tx } from "#db/client/transaction.ts";
import { orders } from "#db/schema/index.ts";
import { factsDigest } from "#lib/decisions/facts-digest.ts";
import { findScopeAmbassador } from "#lib/decisions/find-scope-ambassador.ts";
import { loadHistoryOfAccount } from "#lib/decisions/load-histories.ts";
import { loadPolicies } from "#lib/decisions/load-policies.ts";
import { contentOf, contentSelection, sameContent } from "#lib/decisions/store/decision-table.ts";
import { epochOf } from "#lib/decisions/store/epoch-of.ts";
import { instantAt } from "#lib/decisions/store/fact-table.ts";
import {
  classifyIdentity,
  type Decision,
  explain,
  type Explanation,
  type IdentityHistory,
  type Order,
  type Policy,
} from "#lib/rules/index.ts";
import { sql } from "drizzle-orm";
import { loadCustomerNames, type Names } from "./load-names.ts";

type OrderKey = { readonly accountId: string; readonly orderId: string };

/** An order's decision made again, with everything it was made from. For nobody's eyes yet. */
export type Derived = {
  readonly order: Order;
  readonly recordedAt: number;
  readonly explanation: Explanation;
  readonly history: IdentityHistory;
  readonly policies: readonly Policy[];
  /** Of every order of the identity. */
  readonly decisions: readonly Decision[];
  readonly accountNames: Names;
};

/** Precondition: a transaction of the system, since the whole history is read. */
export async function deriveDecision(
  tx: Tx,
  { accountId, orderId }: OrderKey,
  asOf: number | null,
): Promise<Derived | null> {
  const history = await loadHistoryOfAccount(tx, accountId, asOf);
  const order = history?.orders.find((each) => each.orderId === orderId);
  if (!history || order?.accountId !== accountId) return null;
  const policies = await loadPolicies(tx, asOf);
  const explanation = explain(history, orderId, policies);
  if (!explanation) return null;
  return {
    order,
    recordedAt: await loadRecordedAt(tx, { accountId, orderId }, asOf),
    explanation,
    history,
    policies,
    decisions: classifyIdentity(history, policies),
    accountNames: await loadCustomerNames(
      tx,
      history.accountIds.map((id) => ({ accountId: id })),
    ),
  };
}

/** Whether a decision made again says what is stored, and the facts it was made from then are on record. */
export async function provesStored(
  tx: Tx,
  { accountId, orderId }: OrderKey,
  version: number,
  { explanation, order, history }: Derived,
): Promise<boolean> {
  const [row] = await readRows(
    tx,
    sql`select facts_digest, ${epochOf("decided_at")}, ${contentSelection} from decisions
      where account_id = ${accountId} and order_id = ${orderId} and version = ${version}`,
  );
  if (!row) return false;
  const { decision } = explanation;
  const scope = findScopeAmbassador(order, decision, history);
  if (!sameContent(row.slice(2), contentOf(decision, order, scope))) return false;
  const [digest] = row;
  if (digest === factsDigest(history)) return true;
  const then = await loadHistoryOfAccount(tx, accountId, instantAt(row, 1));
  return then !== null && digest === factsDigest(then);
}

async function loadRecordedAt(
  tx: Tx,
  { accountId, orderId }: OrderKey,
  asOf: number | null,
): Promise<number> {
  const versions = await tx
    .select({ recordedAt: orders.recordedAt })
    .from(orders)
    .where(
      and(
        eq(orders.accountId, accountId),
        eq(orders.orderId, orderId),
        asOf === null ? undefined : lte(orders.recordedAt, asOf),
      ),
    )
    .orderBy(asc(orders.version));
  return versions.at(-1)?.recordedAt ?? 0;
}
