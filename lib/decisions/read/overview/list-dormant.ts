import { and, asc, eq, gt, isNotNull, isNull, lte, notExists, or, sql } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { instantToText } from "#db/schema/instant.ts";
import { decisions, orders, referrals } from "#db/schema/index.ts";
import { ordersOf, referralsOf } from "#lib/auth/scopes.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { loadPolicies } from "#lib/decisions/load-policies.ts";
import { windowEnd } from "#lib/rules/window.ts";
import type { AccountNeed } from "./list-needs.ts";

const DAY_MS = 86_400_000;
/** So long before and after the day it is worth a word. */
const NEAR_MS = 30 * DAY_MS;
/** Months differ in length: the query looks a little wider than the rule, which then decides. */
const SLACK_MS = 7 * DAY_MS;

/**
 * Customers under a running referral whose last order there is about to lie a whole window back, or just
 * does: last paid, and last in use. Of orders outside the referral nothing is asked.
 */
export async function listDormant(
  tx: Tx,
  viewer: Viewer,
  today: number,
  limit: number,
): Promise<AccountNeed[]> {
  const policy = (await loadPolicies(tx)).findLast(
    ({ effectiveFrom }) => (effectiveFrom ?? -Infinity) <= today,
  );
  if (!policy) return [];
  const windowMs = today - addMonths(today, -policy.windowMonths, policy.timeZone);
  const from = today - windowMs - NEAR_MS - SLACK_MS;
  const to = today - windowMs + NEAR_MS + SLACK_MS;
  const last = tx
    .select({
      at: sql<number>`max(greatest(${orders.paidAt}, ${orders.activeUntil}))`.as("last_at"),
    })
    .from(orders)
    .where(
      and(
        eq(orders.accountId, referrals.accountId),
        isNull(orders.supersededAt),
        isNotNull(orders.paidAt),
      ),
    )
    .as("last");
  const rows = await tx
    .select({
      accountId: referrals.accountId,
      lastAt: sql<number>`(extract(epoch from ${last.at}) * 1000)::bigint`.mapWith(Number),
    })
    .from(referrals)
    .crossJoinLateral(last)
    .where(
      and(
        isNull(referrals.supersededAt),
        referralsOf(viewer),
        lte(referrals.startsAt, today),
        or(isNull(referrals.endsAt), gt(referrals.endsAt, today)),
        notExists(paidAfter(tx, viewer, to)),
        sql`${last.at} between ${instantToText(from)} and ${instantToText(to)}`,
      ),
    )
    .orderBy(asc(last.at), asc(referrals.accountId))
    .limit(limit);
  return rows
    .map(({ accountId, lastAt }) => ({
      kind: "dormant" as const,
      accountId,
      at: windowEnd(lastAt, policy),
    }))
    .filter(({ at }) => Math.abs(at - today) <= NEAR_MS);
}

/**
 * Orders of the account that were paid after an instant. Of whoever has one the last is later still, which
 * the decisions' index tells without asking, order by order, whether the viewer may see it.
 */
function paidAfter(tx: Tx, viewer: Viewer, at: number) {
  return tx
    .select({ one: sql`1` })
    .from(decisions)
    .where(
      and(
        eq(decisions.accountId, referrals.accountId),
        isNull(decisions.supersededAt),
        ordersOf(viewer),
        gt(decisions.listedAt, at),
        sql`${decisions.reason} is distinct from 'UNPAID'`,
      ),
    );
}

function addMonths(at: number, months: number, timeZone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).add({ months })
    .epochMilliseconds;
}
