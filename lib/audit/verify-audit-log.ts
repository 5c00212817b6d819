import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";

/** A row as text, as it is hashed. A type, not an interface: Drizzle wants an index signature. */
export type AuditRow = {
  readonly entry: string;
  readonly atMs: string;
  readonly actor: string;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly origin: string | null;
  readonly previousHash: string;
  readonly hash: string;
};

export type AuditVerdict = {
  readonly entries: number;
  /** Of the newest entry; written down elsewhere, it shows later that none was cut off the end. */
  readonly lastHash: string;
  /** The first entry that does not fit; null: every one does. */
  readonly broken: { readonly entry: string; readonly why: AuditFault } | null;
};

export type AuditFault = "changed" | "not after the one before" | "one is missing before it";

export const FIRST_HASH = "0".repeat(64);
const BATCH = 5_000;

/** Follows the chain from its first entry: numbers without a gap, each hash over the one before and the row. */
export async function verifyAuditLog(tx: Tx): Promise<AuditVerdict> {
  let last = { entry: 0, hash: FIRST_HASH };
  for (;;) {
    const rows = await readRowsAfter(tx, last.entry);
    if (rows.length === 0) return { entries: last.entry, lastHash: last.hash, broken: null };
    for (const row of rows) {
      const why = findFault(row, last);
      if (why) {
        return { entries: last.entry, lastHash: last.hash, broken: { entry: row.entry, why } };
      }
      last = { entry: Number(row.entry), hash: row.hash };
    }
  }
}

export function findFault(
  row: AuditRow,
  last: { readonly entry: number; readonly hash: string },
): AuditFault | null {
  if (Number(row.entry) !== last.entry + 1) return "one is missing before it";
  if (row.previousHash !== last.hash) return "not after the one before";
  return hashOfEntry(row) === row.hash ? null : "changed";
}

/** The same as `audit_hash` in the database, told apart from it so that one can check the other. */
export function hashOfEntry(row: AuditRow): string {
  const fields = [
    row.entry,
    row.atMs,
    row.actor,
    row.action,
    row.subjectKind,
    row.subjectId,
    row.before,
    row.after,
    row.origin,
  ];
  const text = fields.map((each) => (each === null ? "-;" : `${Buffer.byteLength(each)}:${each};`));
  return createHash("sha256")
    .update(row.previousHash + text.join(""))
    .digest("hex");
}

async function readRowsAfter(tx: Tx, entry: number): Promise<readonly AuditRow[]> {
  const { rows } = await tx.execute<AuditRow>(sql`
    select entry::text as "entry",
      (extract(epoch from at) * 1000)::bigint::text as "atMs",
      actor, action, subject_kind as "subjectKind", subject_id as "subjectId",
      before::text as "before", after::text as "after", origin,
      previous_hash as "previousHash", hash
    from audit_log where entry > ${entry} order by audit_log.entry limit ${BATCH}`);
  return rows;
}
