import type { FactKind, FactRows } from "#lib/facts/fact-kinds.ts";
import type { FactFormat } from "#lib/facts/formats/fact-format.ts";
import type { Candidate } from "./candidate.ts";

/**
 * Candidates by id, by code unit. Which of two rows that exclude each other is refused then hangs on
 * the facts alone, as every decision does, and not on the order in which a file happens to list them.
 */
export function inIdOrder<Kind extends FactKind>(
  format: FactFormat<Kind>,
  candidates: readonly Candidate<FactRows[Kind]>[],
): readonly Candidate<FactRows[Kind]>[] {
  const keyed = candidates.map((candidate) => ({ id: format.idOf(candidate.fact), candidate }));
  return keyed
    .toSorted((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0))
    .map(({ candidate }) => candidate);
}
