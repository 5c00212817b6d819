import type { Reject } from "#lib/facts/reject.ts";
import { isSameFact, type Candidate, type Settled } from "./candidate.ts";

/** Splits what was accepted into changes and rows that are on record as they are. */
export function summarize<Fact extends object>(
  accepted: readonly Candidate<Fact>[],
  findStored: (fact: Fact) => Fact | undefined,
  candidateCount: number,
  rejects: readonly Reject[],
): Settled<Fact> {
  const changes = accepted
    .filter(({ fact }) => {
      const stored = findStored(fact);
      return !stored || !isSameFact(stored, fact);
    })
    .toSorted((one, other) => one.line - other.line);
  return { changes, unchanged: candidateCount - changes.length - rejects.length, rejects };
}
