import type { Tx } from "#db/client/transaction.ts";
import type { FactKind, FactRows } from "#lib/facts/fact-kinds.ts";
import type { FactFormat } from "#lib/facts/formats/fact-format.ts";
import type { Reject } from "#lib/facts/reject.ts";
import type { Candidate } from "#lib/facts/settle/candidate.ts";
import { settleRows } from "#lib/facts/settle/settle-rows.ts";
import { splitDuplicates } from "#lib/facts/settle/split-duplicates.ts";
import type { Change } from "./store/append-facts.ts";
import type { FactTable } from "./store/fact-table.ts";
import { listFacts } from "./store/list-facts.ts";

/**
 * Settles accounts, ambassadors or products, whose rows no other row can be at odds with. Candidates of
 * one id come together and in line order.
 */
export async function settleSimple<
  Kind extends FactKind & ("accounts" | "ambassadors" | "products"),
>(
  tx: Tx,
  format: FactFormat<Kind>,
  table: FactTable<FactRows[Kind]>,
  candidates: readonly Candidate<FactRows[Kind]>[],
): Promise<{ changes: readonly Change<FactRows[Kind]>[]; rejects: readonly Reject[] }> {
  if (candidates.length === 0) return { changes: [], rejects: [] };
  const split = splitDuplicates(format, candidates);
  const facts = split.candidates.map(({ fact }) => fact);
  const stored = await listFacts(tx, table, table.whereIds(facts));
  const storedIds = new Set(stored.map((fact) => table.idOf(fact)));
  const settled = settleRows(format, { stored, candidates: split.candidates });
  return {
    changes: settled.changes.map(({ fact }) => ({
      fact,
      isCorrection: storedIds.has(table.idOf(fact)),
    })),
    rejects: [...split.rejects, ...settled.rejects],
  };
}
