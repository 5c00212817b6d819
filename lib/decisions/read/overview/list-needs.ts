import { and, asc, eq, gt, isNull, lte, min, count, sql } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { decisions, referrals } from "#db/schema/index.ts";
import { ordersOf, referralsOf } from "#lib/auth/scopes.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { loadCustomerNames } from "#lib/decisions/read/load-names.ts";
import { listDormant } from "./list-dormant.ts";

/** Something a customer or their ambassador should see to. */
export type Need = { readonly accountId: string; readonly customer: string } & NeedOf;

export type NeedOf =
  | {
      readonly kind: "identity";
      /** Since when the oldest of its orders waits. */
      readonly since: number;
      readonly orders: number;
      readonly currency: string;
      readonly estimateMinor: number;
    }
  /** From that instant orders earn nothing. */
  | { readonly kind: "ending"; readonly at: number }
  /** From then on, nothing under the referral was bought or in use for the policy's window. */
  | { readonly kind: "dormant"; readonly at: number };

export type AccountNeed = { readonly accountId: string } & NeedOf;

const DAY_MS = 86_400_000;
const ENDING_WITHIN_MS = 14 * DAY_MS;
const OF_EACH_KIND = 6;

/** What needs the ambassador, in the order of time that is left. */
export async function listNeeds(tx: Tx, viewer: Viewer, today: number): Promise<readonly Need[]> {
  const needs: AccountNeed[] = [
    ...(await listEnding(tx, viewer, today)),
    ...(await listDormant(tx, viewer, today, OF_EACH_KIND)),
    ...(await listUnverified(tx, viewer)),
  ];
  const nameOf = await loadCustomerNames(tx, needs);
  return needs.map((need) => ({ ...need, customer: nameOf(need.accountId) }));
}

/** Customers whose orders wait for their real name, the most money first. */
async function listUnverified(tx: Tx, viewer: Viewer): Promise<AccountNeed[]> {
  const estimate = sql`coalesce(sum(${decisions.estimateRebateMinor}), 0)`.mapWith(Number);
  const rows = await tx
    .select({
      accountId: decisions.accountId,
      currency: decisions.currency,
      orders: count(),
      since: min(decisions.listedAt),
      estimateMinor: estimate,
    })
    .from(decisions)
    .where(
      and(isNull(decisions.supersededAt), eq(decisions.verdict, "undecided"), ordersOf(viewer)),
    )
    .groupBy(decisions.accountId, decisions.currency)
    .orderBy(sql`5 desc`, asc(decisions.accountId))
    .limit(OF_EACH_KIND);
  return rows.map(({ since, ...row }) => ({ kind: "identity", since: since ?? 0, ...row }));
}

/** Referrals that end soon, unless the next one goes on from there. */
async function listEnding(tx: Tx, viewer: Viewer, today: number): Promise<AccountNeed[]> {
  const goesOn = sql`exists (select 1 from referrals as next where next.account_id = ${referrals.accountId}
    and next.ambassador_id = ${referrals.ambassadorId} and next.starts_at = ${referrals.endsAt} and next.superseded_at is null)`;
  const rows = await tx
    .select({ accountId: referrals.accountId, endsAt: referrals.endsAt })
    .from(referrals)
    .where(
      and(
        isNull(referrals.supersededAt),
        referralsOf(viewer),
        gt(referrals.endsAt, today),
        lte(referrals.endsAt, today + ENDING_WITHIN_MS),
        sql`not ${goesOn}`,
      ),
    )
    .orderBy(asc(referrals.endsAt), asc(referrals.accountId))
    .limit(OF_EACH_KIND);
  return rows.map(({ accountId, endsAt }) => ({ kind: "ending", accountId, at: endsAt ?? today }));
}
