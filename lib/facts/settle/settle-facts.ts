import type { FactKind, FactRows } from "#lib/facts/fact-kinds.ts";
import { FACT_FORMATS } from "#lib/facts/formats/fact-formats.ts";
import type { FactFormat } from "#lib/facts/formats/fact-format.ts";
import type { Reject } from "#lib/facts/reject.ts";
import type { ProgrammeFacts } from "#lib/rules/history.ts";
import type { Candidate, KnownFacts } from "./candidate.ts";
import { settleOrders } from "./settle-orders.ts";
import { settleReferrals } from "./settle-referrals.ts";
import { splitDuplicates } from "./split-duplicates.ts";

export type FactCandidates = {
  readonly [Kind in FactKind]: readonly Candidate<FactRows[Kind]>[];
};

/** Rows that parsed, in line order, to the facts that an import into an empty record would leave. */
export function settleFacts(rows: FactCandidates): {
  readonly facts: ProgrammeFacts;
  readonly rejects: readonly Reject[];
} {
  const rejects: (readonly Reject[])[] = [];
  const distinct = <Kind extends FactKind>(kind: Kind): readonly Candidate<FactRows[Kind]>[] => {
    const format: FactFormat<Kind> = FACT_FORMATS[kind];
    const split = splitDuplicates(format, rows[kind]);
    rejects.push(split.rejects);
    return split.candidates;
  };
  const accounts = distinct("accounts").map(({ fact }) => fact);
  const ambassadors = distinct("ambassadors").map(({ fact }) => fact);
  const products = distinct("products").map(({ fact }) => fact);
  const known = toKnownFacts({ accounts, ambassadors, products });
  const referrals = settleReferrals({ stored: [], candidates: distinct("referrals"), known });
  const { orders, refunds } = settleOrders({
    stored: { orders: [], refunds: [] },
    candidates: { orders: distinct("orders"), refunds: distinct("refunds") },
    known,
  });
  rejects.push(referrals.rejects, orders.rejects, refunds.rejects);
  return {
    facts: {
      accounts,
      ambassadors,
      products,
      referrals: referrals.changes.map(({ fact }) => fact),
      orders: orders.changes.map(({ fact }) => fact),
      refunds: refunds.changes.map(({ fact }) => fact),
    },
    rejects: rejects.flat(),
  };
}

function toKnownFacts({
  accounts,
  ambassadors,
  products,
}: Pick<ProgrammeFacts, "accounts" | "ambassadors" | "products">): KnownFacts {
  const accountIds = new Set(accounts.map(({ accountId }) => accountId));
  const ambassadorIds = new Set(ambassadors.map(({ ambassadorId }) => ambassadorId));
  const versionsByCode = Map.groupBy(products, ({ productCode }) => productCode);
  return {
    hasAccount: (accountId) => accountIds.has(accountId),
    hasAmbassador: (ambassadorId) => ambassadorIds.has(ambassadorId),
    versionsOf: (productCode) => versionsByCode.get(productCode) ?? [],
  };
}
