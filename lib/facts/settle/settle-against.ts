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
  /** Every fact that stands in the end: stored ones that stay and accepted candidates. */
  readonly factById: ReadonlyMap<string, Fact>;
  readonly accepted: readonly Candidate<Fact>[];
  /** Whether a stored fact took its place back in this call. */
  readonly hasReinstated: boolean;
};

/** Candidates that were refused so far, by id; refusals are for good. */
export type Refusals = Map<string, Reject>;

/**
 * Takes candidates in line order, each replacing its stored version, until no refusal brings a stored
 * version back. Refusing for good makes the outcome a function of the stored facts that are replaced by
 * nothing accepted, so that a run that was killed half-way ends, when run again, where it would have.
 */
export function settleAgainst<Kind extends FactKind>(
  format: FactFormat<Kind>,
  rows: {
    readonly stored: ReadonlyMap<string, FactRows[Kind]>;
    readonly candidates: readonly Candidate<FactRows[Kind]>[];
  },
  refusals: Refusals,
  startLedger: () => Ledger<FactRows[Kind]>,
): Stand<FactRows[Kind]> {
  let hasReinstated = false;
  for (;;) {
    const round = runRound(format, rows, refusals, startLedger());
    if (!round.hasReinstated) return { ...round, hasReinstated };
    hasReinstated = true;
  }
}

function runRound<Kind extends FactKind>(
  format: FactFormat<Kind>,
  rows: {
    readonly stored: ReadonlyMap<string, FactRows[Kind]>;
    readonly candidates: readonly Candidate<FactRows[Kind]>[];
  },
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
    factById.set(id, standing);
    ledger.add(standing);
    hasReinstated ||= conflict !== null;
  }
  return { factById, accepted, hasReinstated };
}

/** A row that was refused but says what is on record, and stays so, is no error. */
export function listRejects<Kind extends FactKind>(
  format: FactFormat<Kind>,
  rows: {
    readonly stored: ReadonlyMap<string, FactRows[Kind]>;
    readonly candidates: readonly Candidate<FactRows[Kind]>[];
  },
  refusals: Refusals,
): readonly Reject[] {
  return rows.candidates.flatMap(({ fact }) => {
    const id = format.idOf(fact);
    const reject = refusals.get(id);
    const stored = rows.stored.get(id);
    return reject && !(stored && isSameFact(stored, fact)) ? [reject] : [];
  });
}
