import { and, asc, count, eq, gt, ilike, inArray, isNull, or, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { withViewer } from "#db/client/with-viewer.ts";
import { accounts, ambassadors, decisions } from "#db/schema/index.ts";
import { can } from "#lib/auth/can.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { AppError } from "#lib/errors/app-error.ts";

export type AccountOfIdentity = {
  readonly accountId: string;
  readonly name: string;
  readonly country: string;
  readonly registeredAt: number;
  readonly orders: number;
};

/** The accounts under one real name; one that is not verified stands alone. */
export type IdentityShown = {
  /** null: not verified yet. */
  readonly identityId: string | null;
  readonly accounts: readonly AccountOfIdentity[];
  /** The ambassador who is this person, if any is. */
  readonly ambassador: string | null;
};

export type IdentityFilters = {
  readonly q: string;
  /** Accounts whose real name is not verified, alone. */
  readonly isUnverified: boolean;
  /** The account to go on after. */
  readonly after: string | null;
};

const A_PAGE = 25;
const MOST_TERMS = 6;

/** Accounts by real name, in the order of their ids, with whoever shares the name. For admins. */
export async function listIdentities(
  viewer: Viewer,
  filters: IdentityFilters,
): Promise<{ readonly identities: readonly IdentityShown[]; readonly after: string | null }> {
  if (!can(viewer, "fact.correct")) throw new AppError("NOT_FOUND");
  return withViewer(viewer, async (tx) => {
    const found = await tx
      .select({ accountId: accounts.accountId, identityId: accounts.identityId })
      .from(accounts)
      .where(whereFound(filters))
      .orderBy(asc(accounts.accountId))
      .limit(A_PAGE + 1);
    const page = found.slice(0, A_PAGE);
    const last = found.length > A_PAGE ? page.at(-1) : undefined;
    return { identities: await loadIdentities(tx, page), after: last?.accountId ?? null };
  });
}

function whereFound({ q, isUnverified, after }: IdentityFilters): SQL | undefined {
  const terms = q.split(/\s+/).filter(Boolean).slice(0, MOST_TERMS);
  return and(
    isNull(accounts.supersededAt),
    isUnverified ? isNull(accounts.identityId) : undefined,
    after === null ? undefined : gt(accounts.accountId, after),
    ...terms.map((term) =>
      or(
        eq(accounts.accountId, term),
        eq(accounts.identityId, term),
        ilike(accounts.displayName, `%${term.replace(/[\\%_]/g, String.raw`\$&`)}%`),
      ),
    ),
  );
}

type Found = { readonly accountId: string; readonly identityId: string | null };

async function loadIdentities(tx: Tx, page: readonly Found[]): Promise<readonly IdentityShown[]> {
  if (page.length === 0) return [];
  const identityIds = [...new Set(page.flatMap(({ identityId }) => identityId ?? []))];
  const rows = await tx
    .select({
      accountId: accounts.accountId,
      identityId: accounts.identityId,
      name: accounts.displayName,
      country: accounts.country,
      registeredAt: accounts.registeredAt,
    })
    .from(accounts)
    .where(
      and(
        isNull(accounts.supersededAt),
        or(
          inArray(
            accounts.accountId,
            page.map(({ accountId }) => accountId),
          ),
          inArray(accounts.identityId, identityIds.length > 0 ? identityIds : [""]),
        ),
      ),
    )
    .orderBy(asc(accounts.accountId));
  const orders = await countOrders(
    tx,
    rows.map(({ accountId }) => accountId),
  );
  const named = await nameAmbassadors(tx, identityIds);
  // In the order in which they were found; a name that several of them share stands once.
  const byKey = Map.groupBy(rows, keyOf);
  return [...new Set(page.map(keyOf))].map((key) => {
    const own = byKey.get(key) ?? [];
    const identityId = own[0]?.identityId ?? null;
    return {
      identityId,
      accounts: own.map((row) => ({ ...row, orders: orders.get(row.accountId) ?? 0 })),
      ambassador: identityId === null ? null : (named.get(identityId) ?? null),
    };
  });
}

function keyOf({ accountId, identityId }: Found): string {
  return identityId === null ? `alone ${accountId}` : `shared ${identityId}`;
}

async function countOrders(
  tx: Tx,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .select({ accountId: decisions.accountId, orders: count() })
    .from(decisions)
    .where(and(isNull(decisions.supersededAt), inArray(decisions.accountId, [...accountIds])))
    .groupBy(decisions.accountId);
  return new Map(rows.map(({ accountId, orders }) => [accountId, orders]));
}

async function nameAmbassadors(
  tx: Tx,
  identityIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (identityIds.length === 0) return new Map();
  const rows = await tx
    .select({ identityId: ambassadors.identityId, name: ambassadors.name })
    .from(ambassadors)
    .where(
      and(isNull(ambassadors.supersededAt), inArray(ambassadors.identityId, [...identityIds])),
    );
  return new Map(rows.map(({ identityId, name }) => [identityId, name]));
}
