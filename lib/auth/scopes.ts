import { and, eq, exists, isNull, type SQL, sql } from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/pg-core";
import {
  accounts,
  decisions,
  decisionSums,
  disputes,
  referrals,
  sessions,
  whyLinks,
} from "#db/schema/index.ts";
import type { Viewer } from "./viewer.ts";

/*
 * Who may see a row, as a where-clause. Every read and write of scoped data includes one; the row
 * policies of the database say the same once more.
 */

/** Of `decisions`: the orders that the viewer sees. */
export function ordersOf(viewer: Viewer): SQL {
  return ofAmbassador(viewer, (ambassadorId) => eq(decisions.scopeAmbassadorId, ambassadorId));
}

/** Of `decision_sums`: sums over the orders that the viewer sees. */
export function sumsOf(viewer: Viewer): SQL {
  return ofAmbassador(viewer, (ambassadorId) => eq(decisionSums.scopeAmbassadorId, ambassadorId));
}

/** Of `referrals`, current ones. */
export function referralsOf(viewer: Viewer): SQL {
  return ofAmbassador(viewer, (ambassadorId) => eq(referrals.ambassadorId, ambassadorId));
}

/** Of `accounts`: the customers that the viewer referred at any time, or all. */
export function customersOf(viewer: Viewer): SQL {
  return ofAmbassador(viewer, (ambassadorId) =>
    exists(
      new QueryBuilder()
        .select({ one: sql`1` })
        .from(referrals)
        .where(
          and(
            eq(referrals.accountId, accounts.accountId),
            eq(referrals.ambassadorId, ambassadorId),
            isNull(referrals.supersededAt),
          ),
        ),
    ),
  );
}

/** Of `disputes`: the viewer's own, or all. */
export function disputesOf(viewer: Viewer): SQL {
  return ofAmbassador(viewer, (ambassadorId) => eq(disputes.ambassadorId, ambassadorId));
}

/** Of `sessions`: the viewer's own, whatever the role. */
export function sessionsOf(viewer: Viewer): SQL {
  return eq(sessions.userId, viewer.personId);
}

/** Of `why_links`: the viewer's own, and every one for an admin. A reviewer makes none and sees none. */
export function linksOf(viewer: Viewer): SQL {
  if (viewer.role === "admin") return sql`true`;
  return viewer.role === "ambassador" ? eq(whyLinks.madeBy, viewer.personId) : sql`false`;
}

function ofAmbassador(viewer: Viewer, scope: (ambassadorId: string) => SQL): SQL {
  if (viewer.audience === "reviewer") return sql`true`;
  return viewer.ambassadorId === null ? sql`false` : scope(viewer.ambassadorId);
}
