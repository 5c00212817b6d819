import { sql } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import type { AmbassadorFacts } from "#lib/rules/index.ts";
import { loadRecordIntervals } from "./load-record-intervals.ts";
import { ambassadorTable } from "./store/ambassador-table.ts";
import { anyOf } from "./store/any-of.ts";
import { listFacts } from "./store/list-facts.ts";

/** What the histories of customers need to know of their ambassadors. */
export async function loadAmbassadorFacts(
  tx: Tx,
  ambassadorIds: ReadonlySet<string>,
  asOf: number | null = null,
): Promise<ReadonlyMap<string, AmbassadorFacts>> {
  if (ambassadorIds.size === 0) return new Map();
  const ambassadors = await listFacts(
    tx,
    ambassadorTable,
    sql`ambassador_id = ${anyOf(ambassadorIds)}`,
    asOf,
  );
  const identityIds = new Set(ambassadors.map(({ identityId }) => identityId));
  const intervalsByIdentity = await loadRecordIntervals(tx, identityIds, asOf);
  return new Map(
    ambassadors.map(({ ambassadorId, identityId }) => [
      ambassadorId,
      { identityId, recordIntervals: intervalsByIdentity.get(identityId) ?? [] },
    ]),
  );
}
