import { and, eq, exists, gt, ilike, isNull, lte, not, or, type SQL, sql } from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/pg-core";
import { accounts, referrals } from "#db/schema/index.ts";
import { customersOf, referralsOf } from "#lib/auth/scopes.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import type { CustomerFilters } from "./customer-filters.ts";

/** The referred accounts that a viewer sees and the filters let through. */
export function whereCustomers(
  viewer: Viewer,
  filters: CustomerFilters,
  today: number,
): SQL | undefined {
  const { ambassador, referral, name, q } = filters;
  const running = and(
    lte(referrals.startsAt, today),
    or(isNull(referrals.endsAt), gt(referrals.endsAt, today)),
  );
  return and(
    isNull(accounts.supersededAt),
    customersOf(viewer),
    hasReferral(
      viewer,
      ambassador === null ? undefined : eq(referrals.ambassadorId, ambassador),
      referral === "running" ? running : undefined,
    ),
    referral === "ended" ? not(hasReferral(viewer, running)) : undefined,
    name === null ? undefined : eq(accounts.isVerified, false),
    ...q
      .split(/\s+/)
      .filter(Boolean)
      .map((term) =>
        or(ilike(accounts.displayName, `%${escaped(term)}%`), eq(accounts.accountId, term)),
      ),
  );
}

function hasReferral(viewer: Viewer, ...conditions: readonly (SQL | undefined)[]): SQL {
  return exists(
    new QueryBuilder()
      .select({ one: sql`1` })
      .from(referrals)
      .where(
        and(
          eq(referrals.accountId, accounts.accountId),
          isNull(referrals.supersededAt),
          referralsOf(viewer),
          ...conditions,
        ),
      ),
  );
}

function escaped(term: string): string {
  return term.replace(/[\\%_]/g, String.raw`\$&`);
}
