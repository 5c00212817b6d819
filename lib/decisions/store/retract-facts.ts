import { type SQL, sql } from "drizzle-orm";
import { readRows } from "#db/client/read-rows.ts";
import type { Tx } from "#db/client/transaction.ts";
import { factRetractions, type Retractable } from "#db/schema/fact-retractions.ts";
import { instantToText } from "#db/schema/instant.ts";
import { anyOf } from "./any-of.ts";
import type { Origin } from "./append-facts.ts";
import { numberAt, textAt } from "./fact-table.ts";

/** A fact that turned out never to have been. */
export type Retraction = {
  readonly kind: Retractable;
  readonly accountId: string;
  readonly factId: string;
};

const TABLES = {
  order: { name: sql.raw("orders"), id: sql.raw("order_id") },
  refund: { name: sql.raw("refunds"), id: sql.raw("refund_id") },
  referral: { name: sql.raw("referrals"), id: sql.raw("referral_id") },
} as const satisfies Record<Retractable, { readonly name: SQL; readonly id: SQL }>;

/**
 * Takes facts back at an instant: what is on record of them is superseded, and nothing takes its place.
 * Precondition: the caller holds the locks of their identities, and they are on record.
 */
export async function retractFacts(
  tx: Tx,
  retractions: readonly Retraction[],
  origin: Origin,
  at: number,
): Promise<void> {
  for (const { kind, accountId, factId } of retractions) {
    const { name, id } = TABLES[kind];
    const [row] = await readRows(
      tx,
      sql`update ${name} set superseded_at = ${instantToText(at)}
        where account_id = ${accountId} and ${id} = ${factId} and superseded_at is null
        returning version`,
    );
    if (!row) throw new Error(`There is no ${kind} ${factId} to retract.`);
    await tx.insert(factRetractions).values({
      accountId,
      kind,
      factId,
      version: numberAt(row, 0),
      retractedAt: at,
      retractedBy: origin.recordedBy,
      source: origin.source,
    });
  }
}

/** The last version of facts that were taken back, by account and id: should one return, it goes on from there. */
export async function loadRetractedVersions(
  tx: Tx,
  kind: Retractable,
  factIds: Iterable<string>,
): Promise<ReadonlyMap<string, number>> {
  const rows = await readRows(
    tx,
    sql`select account_id, fact_id, max(version) from fact_retractions
      where kind = ${kind} and fact_id = ${anyOf(factIds)} group by account_id, fact_id`,
  );
  return new Map(
    rows.map((row) => [retractionKey(textAt(row, 0), textAt(row, 1)), numberAt(row, 2)]),
  );
}

export function retractionKey(accountId: string, factId: string): string {
  return `${accountId}\n${factId}`;
}

/** The last version of decisions on orders that were taken back, by order. */
export async function loadEndedVersions(
  tx: Tx,
  accountIds: Iterable<string>,
): Promise<ReadonlyMap<string, number>> {
  const rows = await readRows(
    tx,
    sql`select d.order_id, max(d.version) from decisions d
      join fact_retractions r
        on r.account_id = d.account_id and r.kind = 'order' and r.fact_id = d.order_id
      where d.account_id = ${anyOf(accountIds)} group by d.order_id`,
  );
  return new Map(rows.map((row) => [textAt(row, 0), numberAt(row, 1)]));
}
