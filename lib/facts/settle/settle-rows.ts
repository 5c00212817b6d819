import type { FactKind, FactRows } from "#lib/facts/fact-kinds.ts";
import type { FactFormat } from "#lib/facts/formats/fact-format.ts";
import type { Candidate, Settled } from "./candidate.ts";
import { summarize } from "./summarize.ts";

/** Accounts, ambassadors and products: no row of theirs can be at odds with another. */
export function settleRows<Kind extends FactKind & ("accounts" | "ambassadors" | "products")>(
  format: FactFormat<Kind>,
  rows: {
    readonly stored: readonly FactRows[Kind][];
    readonly candidates: readonly Candidate<FactRows[Kind]>[];
  },
): Settled<FactRows[Kind]> {
  const storedById = new Map(rows.stored.map((fact) => [format.idOf(fact), fact]));
  return summarize<FactRows[Kind]>(
    rows.candidates,
    (fact) => storedById.get(format.idOf(fact)),
    rows.candidates.length,
    [],
  );
}
