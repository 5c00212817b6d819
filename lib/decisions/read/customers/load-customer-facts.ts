import { and, count, desc, inArray, isNotNull, isNull, max, sql } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { decisions, orders, referrals } from "#db/schema/index.ts";
import { ordersOf, referralsOf } from "#lib/auth/scopes.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { loadPolicies } from "#lib/decisions/load-policies.ts";
import { loadAmbassadorNames } from "#lib/decisions/read/load-names.ts";
import { sumByCurrency } from "#lib/decisions/read/money-sum.ts";
import { referralSpans } from "#lib/rules/referral-span.ts";
import { attentionOf } from "./attention-of.ts";
import type { CustomerRow, ReferralOfRow } from "./customer-row.ts";

type OrderKey = { readonly accountId: string; readonly orderId: string };

export type CustomerFacts = Omit<CustomerRow, "cohort" | "cohortJudgedAt"> & {
  /** An order whose derivation judged the cohort of the referral; null where none did. */
  readonly cohortOrder: OrderKey | null;
};

type Customer = {
  readonly accountId: string;
  readonly name: string;
  readonly isVerified: boolean;
};

/** What a list says of some customers, from the orders and referrals that the viewer sees. */
export async function loadCustomerFacts(
  tx: Tx,
  viewer: Viewer,
  customers: readonly Customer[],
  today: number,
): Promise<readonly CustomerFacts[]> {
  const ids = customers.map(({ accountId }) => accountId);
  if (ids.length === 0) return [];
  const sums = Map.groupBy(await sumOrders(tx, viewer, ids), ({ accountId }) => accountId);
  const judged = await latestJudged(tx, viewer, ids);
  const referralOf = await loadReferrals(tx, viewer, ids);
  const inUseUntil = await loadInUseUntil(tx, ids);
  const policy = (await loadPolicies(tx)).findLast(
    ({ effectiveFrom }) => (effectiveFrom ?? -Infinity) <= today,
  );
  return customers.flatMap(({ accountId, name, isVerified }) => {
    const own = sums.get(accountId) ?? [];
    const referral = referralOf.get(accountId);
    if (!referral) return [];
    const undecided = own.reduce((total, sum) => total + sum.undecided, 0);
    return {
      accountId,
      name,
      isVerified,
      referral,
      isReferralOver: referral.endsAt !== null && referral.endsAt <= today,
      orders: own.reduce((total, sum) => total + sum.orders, 0),
      earningOrders: own.reduce((total, sum) => total + sum.earning, 0),
      earned: sumByCurrency(own.map((sum) => ({ currency: sum.currency, minor: sum.rebateMinor }))),
      lastOrderAt: own.length === 0 ? null : Math.max(...own.map((sum) => sum.lastAt ?? 0)),
      attention: attentionOf(
        { undecided, referral, inUseUntil: inUseUntil.get(accountId) ?? null },
        policy ?? null,
        today,
      ),
      // Whoever is not verified yet may turn out to be anyone.
      cohortOrder: isVerified ? (judged.get(accountId) ?? null) : null,
    };
  });
}

function sumOrders(tx: Tx, viewer: Viewer, ids: readonly string[]) {
  const where = (verdict: string) =>
    sql`count(*) filter (where ${decisions.verdict} = ${verdict})`.mapWith(Number);
  return tx
    .select({
      accountId: decisions.accountId,
      currency: decisions.currency,
      orders: count(),
      earning: where("eligible"),
      undecided: where("undecided"),
      rebateMinor: sql`sum(${decisions.rebateMinor})`.mapWith(Number),
      lastAt: max(decisions.listedAt),
    })
    .from(decisions)
    .where(
      and(isNull(decisions.supersededAt), inArray(decisions.accountId, [...ids]), ordersOf(viewer)),
    )
    .groupBy(decisions.accountId, decisions.currency);
}

/** Of each account the latest order that gates 1 to 6 let through: its derivation knows the cohort. */
async function latestJudged(
  tx: Tx,
  viewer: Viewer,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OrderKey>> {
  const rows = await tx
    .selectDistinctOn([decisions.accountId], {
      accountId: decisions.accountId,
      orderId: decisions.orderId,
    })
    .from(decisions)
    .where(
      and(
        isNull(decisions.supersededAt),
        inArray(decisions.accountId, [...ids]),
        ordersOf(viewer),
        isNotNull(decisions.cohort),
      ),
    )
    .orderBy(decisions.accountId, desc(decisions.listedAt), decisions.orderId);
  return new Map(rows.map((row) => [row.accountId, row]));
}

/** The latest of the viewer's referrals of each account; those that touch are one (section 3). */
async function loadReferrals(
  tx: Tx,
  viewer: Viewer,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReferralOfRow>> {
  const rows = await tx
    .select({
      referralId: referrals.referralId,
      accountId: referrals.accountId,
      ambassadorId: referrals.ambassadorId,
      startsAt: referrals.startsAt,
      endsAt: referrals.endsAt,
    })
    .from(referrals)
    .where(
      and(
        isNull(referrals.supersededAt),
        inArray(referrals.accountId, [...ids]),
        referralsOf(viewer),
      ),
    );
  const nameOf = viewer.audience === "reviewer" ? await loadAmbassadorNames(tx, rows) : null;
  return new Map(
    [...referralSpans(rows)].flatMap(([accountId, spans]) => {
      const last = spans.at(-1);
      if (!last) return [];
      const { ambassadorId, startsAt, endsAt } = last;
      const referral = {
        ambassadorId,
        ambassadorName: nameOf?.(ambassadorId) ?? null,
        startsAt,
        endsAt: endsAt === Infinity ? null : endsAt,
      };
      return [[accountId, referral] as const];
    }),
  );
}

/** Until when something that the viewer sees was last paid for or in use. */
async function loadInUseUntil(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .select({
      accountId: orders.accountId,
      until: sql`max(greatest(${orders.paidAt}, ${orders.activeUntil}))`.mapWith(orders.placedAt),
    })
    .from(orders)
    .where(
      and(
        isNull(orders.supersededAt),
        inArray(orders.accountId, [...ids]),
        isNotNull(orders.paidAt),
      ),
    )
    .groupBy(orders.accountId);
  return new Map(rows.map(({ accountId, until }) => [accountId, until]));
}
