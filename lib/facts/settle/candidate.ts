import type { Reject } from "#lib/facts/reject.ts";
import type { FactKind, FactRows } from "#lib/facts/fact-kinds.ts";
import type { FactFormat } from "#lib/facts/formats/fact-format.ts";
import type { ProductVersion } from "#lib/rules/history.ts";

/** A row of a file that parsed: a fact that may be recorded. */
export type Candidate<Fact> = { readonly line: number; readonly fact: Fact };

/** What becomes of a file's candidates. */
export type Settled<Fact> = {
  /** New and corrected facts, to be recorded, in line order. */
  readonly changes: readonly Candidate<Fact>[];
  /** Rows that are on record as they are. */
  readonly unchanged: number;
  readonly rejects: readonly Reject[];
};

/** What referrals and orders may refer to. */
export type KnownFacts = {
  readonly hasAccount: (accountId: string) => boolean;
  readonly hasAmbassador: (ambassadorId: string) => boolean;
  /** In any order; empty for an unknown product. */
  readonly versionsOf: (productCode: string) => readonly ProductVersion[];
};

/** Why a candidate cannot stand beside what stands already: the column to blame, and what is wrong with it. */
export type Conflict = { readonly column: string; readonly problem: string };

export function toReject<Kind extends FactKind>(
  format: FactFormat<Kind>,
  { line, fact }: Candidate<FactRows[Kind]>,
  { column, problem }: Conflict,
): Reject {
  const value = format.serialize(fact)[format.columns.indexOf(column)] ?? "";
  return { file: format.file, line, column, value, reason: `${column} ${problem}` };
}

/** Facts are flat: equal where every field is. */
export function isSameFact<Fact extends object>(one: Fact, other: Fact): boolean {
  return Object.entries(one).every(([field, value]) => Reflect.get(other, field) === value);
}
