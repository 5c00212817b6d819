import { sql } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { withSystem } from "#db/client/with-system.ts";
import { identityKeyOf } from "#lib/decisions/identity-key.ts";
import { loadHistories } from "#lib/decisions/load-histories.ts";
import { loadPolicies } from "#lib/decisions/load-policies.ts";
import { accountTable } from "#lib/decisions/store/account-table.ts";
import { anyOf } from "#lib/decisions/store/any-of.ts";
import { listFacts } from "#lib/decisions/store/list-facts.ts";
import { type Cohort, explain } from "#lib/rules/index.ts";

type OrderKey = { readonly accountId: string; readonly orderId: string };

/** What is told of a cohort to whoever may see the order: what it is, and the day of the first referred order. */
export type JudgedCohort = { readonly cohort: Cohort; readonly anchorPaidAt: number };

/** The cohorts of the referrals that some orders were paid under, by order, derived from the facts. */
export function judgeCohorts(
  keys: readonly (OrderKey | null)[],
): Promise<ReadonlyMap<string, JudgedCohort>> {
  const asked = keys.filter((key) => key !== null);
  if (asked.length === 0) return Promise.resolve(new Map());
  return withSystem((tx) => judge(tx, asked));
}

async function judge(
  tx: Tx,
  keys: readonly OrderKey[],
): Promise<ReadonlyMap<string, JudgedCohort>> {
  const ids = keys.map(({ accountId }) => accountId);
  const accounts = await listFacts(tx, accountTable, sql`account_id = ${anyOf(ids)}`);
  const identityOf = new Map(
    accounts.map((account) => [account.accountId, identityKeyOf(account)]),
  );
  const histories = await loadHistories(tx, new Set(identityOf.values()));
  const policies = await loadPolicies(tx);
  const judged = new Map<string, JudgedCohort>();
  for (const { accountId, orderId } of keys) {
    const identity = identityOf.get(accountId);
    const history = identity && histories.get(identity);
    const ground = history && explain(history, orderId, policies)?.cohort;
    if (ground) judged.set(orderId, { cohort: ground.cohort, anchorPaidAt: ground.anchorPaidAt });
  }
  return judged;
}
