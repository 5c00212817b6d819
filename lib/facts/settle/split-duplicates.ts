import type { FactKind, FactRows } from "#lib/facts/fact-kinds.ts";
import type { FactFormat } from "#lib/facts/formats/fact-format.ts";
import type { Reject } from "#lib/facts/reject.ts";
import { isSameFact, toReject, type Candidate } from "./candidate.ts";

/**
 * Of the rows of one id the first stays; later ones that say the same vanish, others are refused, also
 * where the first is refused afterwards. Candidates come in line order.
 */
export function splitDuplicates<Kind extends FactKind>(
  format: FactFormat<Kind>,
  candidates: readonly Candidate<FactRows[Kind]>[],
): { candidates: readonly Candidate<FactRows[Kind]>[]; rejects: readonly Reject[] } {
  const firstById = new Map<string, Candidate<FactRows[Kind]>>();
  const rejects: Reject[] = [];
  for (const candidate of candidates) {
    const id = format.idOf(candidate.fact);
    const first = firstById.get(id);
    if (!first) {
      firstById.set(id, candidate);
    } else if (!isSameFact(first.fact, candidate.fact)) {
      const problem = `stands in line ${first.line} already, with other content`;
      rejects.push(toReject(format, candidate, { column: format.idColumn, problem }));
    }
  }
  return { candidates: [...firstById.values()], rejects };
}
