import { sql } from "drizzle-orm";
import { readRows } from "#db/client/read-rows.ts";
import type { Tx } from "#db/client/transaction.ts";
import { findScopeAmbassador } from "#lib/decisions/find-scope-ambassador.ts";
import { type IdentityKey, identityKeySql } from "#lib/decisions/identity-key.ts";
import { loadHistories } from "#lib/decisions/load-histories.ts";
import { loadPolicies } from "#lib/decisions/load-policies.ts";
import { loadCurrentVersions } from "#lib/decisions/store/current-versions.ts";
import { contentOf, sameContent } from "#lib/decisions/store/decision-table.ts";
import { numberAt, wordAt } from "#lib/decisions/store/fact-table.ts";
import { classifyIdentity } from "#lib/rules/index.ts";

/** Every order on record whose decision is not what its facts say now, whatever was recorded how. */
export async function listDisagreements(tx: Tx): Promise<readonly string[]> {
  const rows = await readRows(
    tx,
    sql`select distinct ${identityKeySql} from accounts where superseded_at is null`,
  );
  const histories = await loadHistories(
    tx,
    rows.map((row) => wordAt<IdentityKey>(row, 0)),
  );
  const policies = await loadPolicies(tx);
  const disagreements: string[] = [];
  let decided = 0;
  for (const history of histories.values()) {
    const stored = await loadCurrentVersions(tx, new Set(history.accountIds));
    const orderById = new Map(history.orders.map((order) => [order.orderId, order]));
    for (const decision of classifyIdentity(history, policies)) {
      decided += 1;
      const order = orderById.get(decision.orderId);
      const content = stored.get(decision.orderId)?.content;
      if (!order || !content) {
        disagreements.push(`${decision.orderId}: not decided`);
      } else if (
        !sameContent(
          content,
          contentOf(decision, order, findScopeAmbassador(order, decision, history)),
        )
      ) {
        disagreements.push(`${decision.orderId}: decided otherwise`);
      }
    }
  }
  const [count = []] = await readRows(
    tx,
    sql`select count(*) from decisions where superseded_at is null`,
  );
  if (numberAt(count, 0) !== decided) disagreements.push("decisions on orders that are not there");
  return disagreements;
}
