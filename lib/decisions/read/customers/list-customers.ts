import { and, asc, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { withViewer } from "#db/client/with-viewer.ts";
import { accounts, decisions, nameInOrder } from "#db/schema/index.ts";
import { ordersOf } from "#lib/auth/scopes.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { todayOf } from "#lib/decisions/read/today-of.ts";
import type { CustomerFilters, CustomerSort } from "./customer-filters.ts";
import type { CustomerRow } from "./customer-row.ts";
import { judgeCohorts } from "./judge-cohorts.ts";
import { type CustomerFacts, loadCustomerFacts } from "./load-customer-facts.ts";
import { whereCustomers } from "./where-customers.ts";

export const CUSTOMERS_PER_PAGE = 50;

/** Between the two keys of a cursor: no id has it. */
const BETWEEN = "\t";

export type CustomerPage = {
  readonly rows: readonly CustomerRow[];
  /** Where the next page begins; null on the last one. */
  readonly next: string | null;
};

/** One page of the customers that a viewer sees, filtered and sorted. */
export async function listCustomers(
  viewer: Viewer,
  filters: CustomerFilters,
): Promise<CustomerPage> {
  const today = todayOf(viewer);
  const { page, facts } = await withViewer(viewer, async (tx) => {
    const found = await selectPage(tx, viewer, filters, today);
    return { page: found, facts: await loadCustomerFacts(tx, viewer, found, today) };
  });
  const shown = facts.slice(0, CUSTOMERS_PER_PAGE);
  const cohorts = await judgeCohorts(shown.map(({ cohortOrder }) => cohortOrder));
  const last = page[CUSTOMERS_PER_PAGE - 1];
  return {
    rows: shown.map((each) => rowOf(each, cohorts)),
    next:
      page.length > CUSTOMERS_PER_PAGE && last ? `${last.key}${BETWEEN}${last.accountId}` : null,
  };
}

function rowOf(
  { cohortOrder, ...facts }: CustomerFacts,
  cohorts: Awaited<ReturnType<typeof judgeCohorts>>,
): CustomerRow {
  const judged = cohortOrder === null ? undefined : cohorts.get(cohortOrder.orderId);
  return {
    ...facts,
    cohort: judged?.cohort ?? null,
    cohortJudgedAt: judged?.anchorPaidAt ?? null,
  };
}

export type CustomerOfPage = {
  readonly accountId: string;
  readonly name: string;
  readonly isVerified: boolean;
  readonly key: string;
};

/** One more than a page holds: whether there is another. */
async function selectPage(
  tx: Tx,
  viewer: Viewer,
  filters: CustomerFilters,
  today: number,
): Promise<readonly CustomerOfPage[]> {
  const { accountId, displayName, isVerified } = accounts;
  const key = keyOf(sortFor(viewer, filters), viewer);
  return tx
    .select({
      accountId,
      name: sql<string>`coalesce(nullif(${displayName}, ''), ${accountId})`,
      isVerified: sql<boolean>`${isVerified}`,
      key: sql<string>`${key.value}::text`,
    })
    .from(accounts)
    .where(and(whereCustomers(viewer, filters, today), whereAfter(filters.after, key)))
    .orderBy(key.isFalling ? sql`${key.value} desc` : sql`${key.value} asc`, asc(accountId))
    .limit(CUSTOMERS_PER_PAGE + 1);
}

/** All customers of all ambassadors are sorted by name alone: an index made for it. */
function sortFor(viewer: Viewer, { sort, ambassador }: CustomerFilters): CustomerSort {
  return viewer.audience === "ambassador" || ambassador !== null ? sort : "name";
}

type SortKey = {
  readonly value: SQL;
  readonly isFalling: boolean;
  readonly type: "text" | "number";
};

function keyOf(sort: CustomerSort, viewer: Viewer): SortKey {
  const ofAccount = and(
    sql`${decisions.accountId} = ${accounts.accountId}`,
    sql`${decisions.supersededAt} is null`,
    ordersOf(viewer),
  );
  switch (sort) {
    case "name":
      return { value: nameInOrder, isFalling: false, type: "text" };
    case "recent":
      return {
        value: sql`(select coalesce(extract(epoch from max(${decisions.listedAt})), 0) from ${decisions} where ${ofAccount})`,
        isFalling: true,
        type: "number",
      };
    case "earned":
      return {
        value: sql`(select coalesce(sum(${decisions.rebateMinor}), 0) from ${decisions} where ${ofAccount})`,
        isFalling: true,
        type: "number",
      };
  }
}

function whereAfter(after: string | null, { value, isFalling, type }: SortKey): SQL | undefined {
  const cut = after?.lastIndexOf(BETWEEN) ?? -1;
  if (after === null || cut < 0) return undefined;
  const [key, accountId] = [after.slice(0, cut), after.slice(cut + 1)];
  if (type === "number" && !/^\d{1,20}(?:\.\d{1,9})?$/.test(key)) return undefined;
  const cast = type === "number" ? sql`::numeric` : sql`::text`;
  const beyond = isFalling ? sql`<` : sql`>`;
  return sql`(${value} ${beyond} ${key}${cast} or (${value} = ${key}${cast} and ${accounts.accountId} > ${accountId}))`;
}
