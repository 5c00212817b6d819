import { copyRows } from "#db/client/copy-rows.ts";
import type { Tx } from "#db/client/transaction.ts";
import { FACT_KINDS } from "#lib/facts/fact-kinds.ts";
import type { Reject } from "#lib/facts/reject.ts";

/** A file of nothing but wrong rows must not fill the database; the command writes them all to its own file. */
export const MOST_KEPT = 50_000;

/** Keeps what an import refused, to be looked at and downloaded later. */
export async function keepRejects(
  tx: Tx,
  importId: number,
  rejects: readonly Reject[],
): Promise<void> {
  if (rejects.length === 0) return;
  const kept = rejects
    .toSorted(
      (one, other) =>
        FACT_KINDS.indexOf(one.file) - FACT_KINDS.indexOf(other.file) || one.line - other.line,
    )
    .slice(0, MOST_KEPT);
  await copyRows(
    tx,
    "import_rejects (import_id, position, file, line, column_name, value, reason)",
    kept.map(({ file, line, column, value, reason }, at) => [
      importId,
      at + 1,
      file,
      line,
      column,
      value,
      reason,
    ]),
  );
}
