import { getTableColumns } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { policies } from "#db/schema/policies.ts";
import type { Policy } from "#lib/rules/index.ts";

/** Without who published it, which an ambassador's role may not read. */
const { publishedBy: _publishedBy, ...COLUMNS } = getTableColumns(policies);

/** The published versions of the programme; those that were at an instant, where one is given. */
export async function loadPolicies(tx: Tx, asOf: number | null = null): Promise<readonly Policy[]> {
  const rows = await tx.select(COLUMNS).from(policies).orderBy(policies.effectiveFrom);
  return rows.filter((row) => asOf === null || row.publishedAt <= asOf).map(toPolicy);
}

function toPolicy(row: Omit<typeof policies.$inferSelect, "publishedBy">): Policy {
  return {
    id: row.policyId,
    effectiveFrom: row.effectiveFrom === -Infinity ? null : row.effectiveFrom,
    timeZone: row.timeZone,
    caps: {
      new: row.capNewBasisPoints,
      dormant: row.capDormantBasisPoints,
      product: row.capProductBasisPoints,
    },
    windowMonths: row.windowMonths,
    programmeStart: row.programmeStart,
    paygBurn: row.paygBurn,
    dormantScope: row.dormantScope,
    upgradeScope: row.upgradeScope,
    lineage: row.lineage,
  };
}
