import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { withSystem } from "#db/client/with-system.ts";
import { withViewer } from "#db/client/with-viewer.ts";
import { accounts, decisions } from "#db/schema/index.ts";
import { can } from "#lib/auth/can.ts";
import { customersOf, ordersOf } from "#lib/auth/scopes.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { selectOrders } from "#lib/decisions/read/list-orders.ts";
import type { OrderRow } from "#lib/decisions/read/order-row.ts";
import type { OrderSums } from "#lib/decisions/read/order-sums.ts";
import type { Ribbon } from "#lib/decisions/read/ribbon.ts";
import { todayOf } from "#lib/decisions/read/today-of.ts";
import type { Cohort } from "#lib/rules/index.ts";
import type { CustomerRow } from "./customer-row.ts";
import { deriveCustomer } from "./derive-customer.ts";
import { loadCustomerFacts } from "./load-customer-facts.ts";
import { sumOrdersOf } from "./sum-orders-of.ts";

/** Everything that a customer's page shows: of what is not the viewer's to see, nothing. */
export type CustomerPageData = Omit<CustomerRow, "cohort" | "cohortJudgedAt" | "earned"> & {
  readonly audience: Viewer["audience"];
  readonly today: number;
  readonly cohort: Cohort | null;
  readonly anchorPaidAt: number | null;
  readonly windowMonths: number;
  /** Whether what decided the status is not the viewer's to see. */
  readonly isGroundHidden: boolean;
  /** The newest orders; `orders` says how many there are. */
  readonly shownOrders: readonly OrderRow[];
  readonly sums: readonly OrderSums[];
  readonly ribbon: Ribbon;
  /** Other accounts under the same real name, for reviewers. */
  readonly otherAccounts: readonly { readonly accountId: string; readonly name: string }[];
};

const MOST_SHOWN = 100;

/** A customer as the viewer sees it; null where it is not there, or not theirs. */
export async function getCustomer(
  viewer: Viewer,
  accountId: string,
): Promise<CustomerPageData | null> {
  const today = todayOf(viewer);
  const seen = await withViewer(viewer, (tx) => loadSeen(tx, viewer, accountId, today));
  if (seen === null) return null;
  const { facts, rows, sums } = seen;
  const { cohortOrder, earned: _earned, ...shown } = facts;
  const derived = await withSystem((tx) =>
    deriveCustomer(tx, viewer, {
      accountId,
      judgedOrderId: cohortOrder?.orderId ?? null,
      changedOrderIds: new Set(rows.flatMap((row) => (row.changedAt === null ? [] : row.orderId))),
      today,
    }),
  );
  if (derived === null) return null;
  return { ...shown, ...derived, audience: viewer.audience, today, shownOrders: rows, sums };
}

async function loadSeen(tx: Tx, viewer: Viewer, accountId: string, today: number) {
  const [account] = await tx
    .select({
      accountId: accounts.accountId,
      name: sql<string>`coalesce(nullif(${accounts.displayName}, ''), ${accounts.accountId})`,
      isVerified: sql<boolean>`${accounts.isVerified}`,
    })
    .from(accounts)
    .where(
      and(eq(accounts.accountId, accountId), isNull(accounts.supersededAt), customersOf(viewer)),
    );
  if (!account) return null;
  const [facts] = await loadCustomerFacts(tx, viewer, [account], today);
  if (!facts) return null;
  if (!can(viewer, "customer.read", { ambassadorIds: [facts.referral.ambassadorId] })) return null;
  const where = and(
    isNull(decisions.supersededAt),
    eq(decisions.accountId, accountId),
    ordersOf(viewer),
  );
  return {
    facts,
    rows: await selectOrders(tx, viewer, where, { sort: "newest", after: null, limit: MOST_SHOWN }),
    sums: await sumOrdersOf(tx, where),
  };
}
