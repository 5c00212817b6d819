import { and, count, isNull, sql } from "drizzle-orm";
import { withViewer } from "#db/client/with-viewer.ts";
import { accounts, referrals } from "#db/schema/index.ts";
import { customersOf, referralsOf } from "#lib/auth/scopes.ts";
import type { Viewer } from "#lib/auth/viewer.ts";

/** How many referred accounts the viewer sees. */
export function countCustomers(viewer: Viewer): Promise<number> {
  return withViewer(viewer, async (tx) => {
    const [row] = await tx
      .select({ customers: count() })
      .from(accounts)
      .where(
        and(
          isNull(accounts.supersededAt),
          customersOf(viewer),
          sql`exists (select 1 from ${referrals} where ${referrals.accountId} = ${accounts.accountId} and ${referrals.supersededAt} is null and ${referralsOf(viewer)})`,
        ),
      );
    return row?.customers ?? 0;
  });
}
