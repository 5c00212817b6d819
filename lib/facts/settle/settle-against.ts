import type { FactKind, FactRows } from "#lib/facts/fact-kinds.ts";
import type { FactFormat } from "#lib/facts/formats/fact-format.ts";
import type { Reject } from "#lib/facts/reject.ts";
import { isSameFact, toReject, type Candidate, type Conflict } from "./candidate.ts";

/** The facts that stand so far, and what they leave no room for. */
export type Ledger<Fact> = {
  readonly findConflict: (fact: Fact) => Conflict | null;
  readonly add: (fact: Fact) => void;
};

export type Stand<Fact> = {
  /** Every fact that stands: stored ones that stay and accepted candidates. */
  readonly factById: ReadonlyMap<string, Fact>;
  readonly accepted: readonly Candidate<Fact>[];
  /** Whether a stored fact took its place back. */
  readonly hasReinstated: boolean;
  /** False where such a fact left no room for what had been accepted, so that all must be asked again. */
  readonly isSettled: boolean;
};

export type Rows<Fact> = {
  readonly stored: ReadonlyMap<string, Fact>;
  readonly candidates: readonly Candidate<Fact>[];
};

/** Candidates that were refused so far, by id. */
export type Refusals = Map<string, Reject>;

/** Takes candidates, round after round, until every stored version that took its place back fits. */
export function settleAgainst<Kind extends FactKind>(
  format: FactFormat<Kind>,
  rows: Rows<FactRows[Kind]>,
  refusals: Refusals,
  startLedger: () => Ledger<FactRows[Kind]>,
): Stand<FactRows[Kind]> {
  for (;;) {
    const round = runRound(format, rows, refusals, startLedger());
    if (round.isSettled) return round;
  }
}

/**
 * Takes candidates in the order given (see in-order.ts), each replacing its stored version. Refusals are for good: the outcome
 * then depends on no stored fact that an accepted candidate replaces, so that a run that was killed
 * half-way ends, when run again, where it would have.
 */
export function runRound<Kind extends FactKind>(
  format: FactFormat<Kind>,
  rows: Rows<FactRows[Kind]>,
  refusals: Refusals,
  ledger: Ledger<FactRows[Kind]>,
): Stand<FactRows[Kind]> {
  const factById = new Map(rows.stored);
  const pending = rows.candidates.filter(({ fact }) => !refusals.has(format.idOf(fact)));
  for (const { fact } of pending) factById.delete(format.idOf(fact));
  for (const fact of factById.values()) ledger.add(fact);
  const accepted: Candidate<FactRows[Kind]>[] = [];
  let hasReinstated = false;
  for (const candidate of pending) {
    const id = format.idOf(candidate.fact);
    const conflict = ledger.findConflict(candidate.fact);
    const standing = conflict ? rows.stored.get(id) : candidate.fact;
    if (conflict) refusals.set(id, toReject(format, candidate, conflict));
    else accepted.push(candidate);
    if (!standing) continue;
    hasReinstated ||= conflict !== null;
    if (conflict && ledger.findConflict(standing)) {
      return { factById, accepted, hasReinstated, isSettled: false };
    }
    factById.set(id, standing);
    ledger.add(standing);
  }
  return { factById, accepted, hasReinstated, isSettled: true };
}

/** In line order. A row that was refused but says what is on record, and stays so, is no error. */
export function listRejects<Kind extends FactKind>(
  format: FactFormat<Kind>,
  rows: Rows<FactRows[Kind]>,
  refusals: Refusals,
): readonly Reject[] {
  return rows.candidates
    .flatMap(({ fact }) => {
      const id = format.idOf(fact);
      const reject = refusals.get(id);
      const stored = rows.stored.get(id);
      return reject && !(stored && isSameFact(stored, fact)) ? [reject] : [];
    })
    .toSorted((one, other) => one.line - other.line);
}
