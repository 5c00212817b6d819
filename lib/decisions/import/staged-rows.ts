import { type SQL, sql } from "drizzle-orm";
import { type CopyValue, copyRows } from "#db/client/copy-rows.ts";
import type { Tx } from "#db/client/transaction.ts";
import { FACT_KINDS, type FactKind, type FactRows } from "#lib/facts/fact-kinds.ts";
import { FACT_FORMATS } from "#lib/facts/formats/fact-formats.ts";
import type { FactFormat } from "#lib/facts/formats/fact-format.ts";
import type { Candidate } from "#lib/facts/settle/candidate.ts";

/*
 * Rows that parsed wait in a temporary table until every file was read to its end, so that a file that
 * breaks off leaves nothing behind. It belongs to the session: when the process dies, it is gone.
 */

export type StagedRow = {
  /** Rows that must be settled together have the same. */
  readonly group: string;
  readonly kind: FactKind;
  readonly line: number;
  readonly payload: string;
};

/** How a kind of fact is written in `staged.kind`. */
export function kindNumber(file: FactKind): SQL {
  return sql.raw(String(FACT_KINDS.indexOf(file)));
}

export async function createStaging(tx: Tx): Promise<void> {
  await dropStaging(tx);
  await tx.execute(sql`create temporary table staged (
    kind smallint not null,
    line integer not null,
    id text collate "C" not null,
    account_id text collate "C",
    payment_id text collate "C",
    order_id text collate "C",
    payload text not null
  )`);
  await tx.execute(sql`create temporary table staged_roots (
    key text collate "C" primary key,
    root text collate "C" not null
  )`);
}

export async function dropStaging(tx: Tx): Promise<void> {
  await tx.execute(sql`drop table if exists pg_temp.staged, pg_temp.staged_roots`);
}

export async function stageRows<Kind extends FactKind>(
  tx: Tx,
  file: Kind,
  rows: readonly Candidate<FactRows[Kind]>[],
): Promise<void> {
  const format: FactFormat<Kind> = FACT_FORMATS[file];
  const kind = FACT_KINDS.indexOf(file);
  await copyRows(
    tx,
    "staged (kind, line, id, account_id, payment_id, order_id, payload)",
    rows.values().map(({ line, fact }): readonly CopyValue[] => {
      const payload = JSON.stringify(fact);
      return [kind, line, format.idOf(fact), ...linksOf(fact), payload];
    }),
  );
}

/** A staged row as the candidate that it was. */
export function readStaged<Kind extends FactKind>(
  row: Pick<StagedRow, "line" | "payload">,
): Candidate<FactRows[Kind]> {
  // Only `stageRows` writes payloads, and the caller asks for the kind that the row has.
  return { line: row.line, fact: JSON.parse(row.payload) as FactRows[Kind] };
}

/** What rows of other accounts may share with this one. */
function linksOf(
  fact: FactRows[FactKind],
): readonly [accountId: string | null, paymentId: string | null, orderId: string | null] {
  if ("refundId" in fact) return [null, null, fact.orderId];
  if ("orderId" in fact) return [fact.accountId, fact.paymentId, null];
  return ["accountId" in fact ? fact.accountId : null, null, null];
}
