import { sql } from "drizzle-orm";
import { readRows } from "#db/client/read-rows.ts";
import type { Tx } from "#db/client/transaction.ts";
import { instantToText } from "#db/schema/instant.ts";
import { policies } from "#db/schema/policies.ts";
import { compilePolicies, type Policy } from "#lib/rules/index.ts";
import { decideIdentities } from "./decide-identities.ts";
import { type IdentityKey, identityKeySql } from "./identity-key.ts";
import { loadPolicies } from "./load-policies.ts";
import { lockAllIdentities } from "./lock-identities.ts";
import { wordAt } from "./store/fact-table.ts";

/**
 * Publishes policy versions that are not there yet, and decides again every order that they come to
 * govern. Throws where the versions do not fit together, or one is published already with other terms.
 * @returns how many decisions were written
 */
export async function publishPolicies(
  tx: Tx,
  versions: readonly Policy[],
  by: { readonly publishedBy: string; readonly at: number; readonly isTold?: boolean },
): Promise<number> {
  const publishedById = new Map((await loadPolicies(tx)).map((policy) => [policy.id, policy]));
  const fresh = versions.filter((version) => {
    const published = publishedById.get(version.id);
    if (published && !isSamePolicy(published, version)) {
      throw new Error(`Policy ${version.id} is published already, with other terms.`);
    }
    return !published;
  });
  if (fresh.length === 0) return 0;
  compilePolicies([...publishedById.values(), ...fresh]);
  await lockAllIdentities(tx);
  await tx.insert(policies).values(fresh.map((version) => toRow(version, by)));
  return decideIdentities(tx, await listGoverned(tx, fresh), {
    cause: "policy",
    at: by.at,
    actorId: by.publishedBy,
    importId: null,
    isTold: by.isTold ?? true,
  });
}

/** Identities with an order since the first of these versions (section 7: anchors precede their orders). */
async function listGoverned(
  tx: Tx,
  versions: readonly Policy[],
): Promise<ReadonlySet<IdentityKey>> {
  const since = Math.min(...versions.map(({ effectiveFrom }) => effectiveFrom ?? -Infinity));
  const rows = await readRows(
    tx,
    sql`select distinct ${identityKeySql} from accounts where superseded_at is null and account_id in (
      select account_id from orders
      where superseded_at is null and coalesce(paid_at, placed_at) >= ${instantToText(since)})`,
  );
  return new Set(rows.map((row) => wordAt<IdentityKey>(row, 0)));
}

function toRow(policy: Policy, by: { readonly publishedBy: string; readonly at: number }) {
  const { id, caps, effectiveFrom, ...terms } = policy;
  return {
    ...terms,
    policyId: id,
    effectiveFrom: effectiveFrom ?? -Infinity,
    capNewBasisPoints: caps.new,
    capDormantBasisPoints: caps.dormant,
    capProductBasisPoints: caps.product,
    publishedAt: by.at,
    publishedBy: by.publishedBy,
  };
}

function isSamePolicy(one: Policy, other: Policy): boolean {
  const by = { publishedBy: "", at: 0 };
  return JSON.stringify(sortKeys(toRow(one, by))) === JSON.stringify(sortKeys(toRow(other, by)));
}

function sortKeys(row: object) {
  return Object.entries(row).toSorted(([one], [other]) => (one < other ? -1 : 1));
}
