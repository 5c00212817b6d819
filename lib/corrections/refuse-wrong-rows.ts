import { type GivenFacts, FactsRefusedError } from "#lib/decisions/record-facts.ts";
import { CellCursor } from "#lib/facts/cell-cursor.ts";
import type { FactKind, FactRows } from "#lib/facts/fact-kinds.ts";
import { FACT_FORMATS } from "#lib/facts/formats/fact-formats.ts";
import type { FactFormat } from "#lib/facts/formats/fact-format.ts";
import { parseRow } from "#lib/facts/read/parse-row.ts";
import type { Reject } from "#lib/facts/reject.ts";

/**
 * Throws `FactsRefusedError` where a corrected fact breaks a rule within its own row: paid before it was
 * placed, ended before it began. As a row of a file it would have been refused when it was read.
 */
export function refuseWrongRows(given: GivenFacts): void {
  const rejects = [
    ...rejectsOf("accounts", given.accounts),
    ...rejectsOf("ambassadors", given.ambassadors),
    ...rejectsOf("products", given.products),
    ...rejectsOf("referrals", given.referrals),
    ...rejectsOf("orders", given.orders),
    ...rejectsOf("refunds", given.refunds),
  ];
  if (rejects.length > 0) throw new FactsRefusedError(rejects);
}

function rejectsOf<Kind extends FactKind>(
  kind: Kind,
  facts: readonly FactRows[Kind][] = [],
): readonly Reject[] {
  const format: FactFormat<Kind> = FACT_FORMATS[kind];
  const cursor = new CellCursor();
  return facts.flatMap((fact, index) => {
    const read = parseRow({ line: index + 1, cells: [...format.serialize(fact)] }, format, cursor);
    return "reject" in read ? [read.reject] : [];
  });
}
