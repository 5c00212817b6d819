import { and, inArray, isNull } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { accounts, ambassadors } from "#db/schema/index.ts";

/** The name of an id; the id itself where the viewer may not see a name. */
export type Names = (id: string) => string;

export async function loadCustomerNames(
  tx: Tx,
  of: readonly { readonly accountId: string }[],
): Promise<Names> {
  const ids = new Set(of.map(({ accountId }) => accountId));
  if (ids.size === 0) return (id) => id;
  const rows = await tx
    .select({ id: accounts.accountId, name: accounts.displayName })
    .from(accounts)
    .where(and(isNull(accounts.supersededAt), inArray(accounts.accountId, [...ids])));
  return namesOf(rows);
}

export async function loadAmbassadorNames(
  tx: Tx,
  of: readonly { readonly ambassadorId: string | null }[],
): Promise<Names> {
  const ids = new Set(of.flatMap(({ ambassadorId }) => ambassadorId ?? []));
  if (ids.size === 0) return (id) => id;
  const rows = await tx
    .select({ id: ambassadors.ambassadorId, name: ambassadors.name })
    .from(ambassadors)
    .where(and(isNull(ambassadors.supersededAt), inArray(ambassadors.ambassadorId, [...ids])));
  return namesOf(rows);
}

function namesOf(rows: readonly { readonly id: string; readonly name: string }[]): Names {
  const byId = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => byId.get(id) || id;
}
