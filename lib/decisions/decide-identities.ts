import { sql } from "drizzle-orm";
import { type CopyValue, copyRows } from "#db/client/copy-rows.ts";
import type { Tx } from "#db/client/transaction.ts";
import type { DecisionCause } from "#db/schema/decisions.ts";
import { instantToText } from "#db/schema/instant.ts";
import { classifyIdentity, type IdentityHistory, type Policy } from "#lib/rules/index.ts";
import { tellChanges } from "#lib/notices/tell-changes.ts";
import { factsDigest } from "./facts-digest.ts";
import type { IdentityKey } from "./identity-key.ts";
import { loadHistories } from "./load-histories.ts";
import { loadPolicies } from "./load-policies.ts";
import { findScopeAmbassador } from "./find-scope-ambassador.ts";
import { loadCurrentVersions, placeInHistory } from "./store/current-versions.ts";
import { CONTENT_COLUMNS, contentOf, sameContent } from "./store/decision-table.ts";
import { OutcomeChanges } from "./store/outcome-changes.ts";
import { loadEndedVersions } from "./store/retract-facts.ts";

/** So many identities are held in memory at once. */
const AT_ONCE = 200;

/** What decides, for whom it changed, and when. */
export type Deciding = {
  readonly cause: DecisionCause;
  readonly at: number;
  /** The person or the job that changed the facts. */
  readonly actorId: string;
  /** Of the import, where it was one. */
  readonly importId: number | null;
  /** The demo programme's past is told to nobody. */
  readonly isTold: boolean;
};

/**
 * Decides all orders of these identities from the facts on record, and writes a version where the
 * outcome or its evidence changed. Ambassadors are told of outcomes of theirs that became others.
 * Precondition: the caller holds the locks of the identities.
 * @returns how many versions were written
 */
export async function decideIdentities(
  tx: Tx,
  keys: ReadonlySet<IdentityKey>,
  deciding: Deciding,
): Promise<number> {
  const policies = await loadPolicies(tx);
  const sorted = [...keys].toSorted();
  const changes = new OutcomeChanges();
  let written = 0;
  for (let start = 0; start < sorted.length; start += AT_ONCE) {
    const histories = await loadHistories(tx, sorted.slice(start, start + AT_ONCE));
    const drafts = [...histories.values()].flatMap((history) => classify(history, policies));
    const accountIds = new Set([...histories.values()].flatMap((history) => history.accountIds));
    written += await writeChanged(tx, { accountIds, drafts }, deciding, changes);
  }
  const { cause, at, actorId, importId, isTold } = deciding;
  if (isTold) {
    await tellChanges(tx, changes.toList(), { cause, actorId, decidedAt: at, importId });
  }
  return written;
}

type Draft = {
  readonly accountId: string;
  readonly orderId: string;
  readonly content: readonly CopyValue[];
  readonly digest: string;
};

function classify(history: IdentityHistory, policies: readonly Policy[]): Draft[] {
  if (history.orders.length === 0) return [];
  const digest = factsDigest(history);
  const orderById = new Map(history.orders.map((order) => [order.orderId, order]));
  return classifyIdentity(history, policies).map((decision) => {
    const { accountId, orderId } = decision;
    const order = orderById.get(orderId);
    if (!order) throw new Error(`A decision on order ${orderId} came without the order.`);
    const content = contentOf(decision, order, findScopeAmbassador(order, decision, history));
    return { accountId, orderId, content, digest };
  });
}

async function writeChanged(
  tx: Tx,
  { accountIds, drafts }: { readonly accountIds: ReadonlySet<string>; readonly drafts: Draft[] },
  { cause, at }: Deciding,
  changes: OutcomeChanges,
): Promise<number> {
  const current = await loadCurrentVersions(tx, accountIds);
  const ended = await loadEndedVersions(tx, accountIds);
  const changed = drafts.filter(({ orderId, content }) => {
    const stored = current.get(orderId);
    return stored === undefined || !sameContent(stored.content, content);
  });
  const outdated = changed.filter(({ orderId }) => current.has(orderId));
  // The decision on an order that never was ends, and none follows.
  const decided = new Set(drafts.map(({ orderId }) => orderId));
  const gone = [...current.values()].filter(({ orderId }) => !decided.has(orderId));
  for (const draft of outdated) {
    const stored = current.get(draft.orderId);
    if (stored) changes.add(draft, stored.content, draft.content);
  }
  for (const stored of gone) changes.add(stored, stored.content, null);
  await supersede(tx, [...outdated, ...gone], at);
  const decidedAt = instantToText(at);
  await copyRows(
    tx,
    `decisions (account_id, order_id, version, changed_at, rebate_before_minor, cause, decided_at, facts_digest, ${CONTENT_COLUMNS.join(", ")})`,
    changed.values().map(({ accountId, orderId, content, digest }) => {
      const place = placeInHistory(current.get(orderId) ?? ended.get(orderId), content, decidedAt);
      return [accountId, orderId, ...place, cause, decidedAt, digest, ...content];
    }),
  );
  return changed.length + gone.length;
}

async function supersede(
  tx: Tx,
  outdated: readonly Pick<Draft, "accountId" | "orderId">[],
  at: number,
): Promise<void> {
  if (outdated.length === 0) return;
  await tx.execute(sql`
    update decisions set superseded_at = ${instantToText(at)}
    where superseded_at is null and (account_id, order_id) in (
      select account, id from unnest(
        ${sql.param(outdated.map(({ accountId }) => accountId))}::text[],
        ${sql.param(outdated.map(({ orderId }) => orderId))}::text[]
      ) as given (account, id))`);
}
