import { and, asc, desc, eq, exists, isNotNull, isNull, sql } from "drizzle-orm";
import { withViewer } from "#db/client/with-viewer.ts";
import type { Tx } from "#db/client/transaction.ts";
import { accounts, ambassadors, decisions, products } from "#db/schema/index.ts";
import { customersOf, ordersOf } from "#lib/auth/scopes.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { monthOf } from "./programme-clock.ts";
import type { OrderFilters } from "./order-filters.ts";

export type FilterOption = { readonly value: string; readonly label: string };

export type FilterOptions = {
  /** Months in which there are orders, the latest first. */
  readonly months: readonly string[];
  /** Empty where there are too many for a list: the search finds them. What is set is always there. */
  readonly customers: readonly FilterOption[];
  readonly products: readonly FilterOption[];
  /** For reviewers. */
  readonly ambassadors: readonly FilterOption[];
};

/** More would not be a list that anyone reads. */
const MOST_OPTIONS = 200;
const MOST_MONTHS = 24;

/** What the orders of a viewer can be filtered by. */
export function listFilterOptions(viewer: Viewer, filters: OrderFilters): Promise<FilterOptions> {
  return withViewer(viewer, async (tx) => ({
    months: await listMonths(tx, viewer),
    customers: await listCustomers(tx, viewer, filters.customer),
    products: await listProducts(tx, filters.product),
    ambassadors:
      viewer.audience === "reviewer" ? await listAmbassadors(tx, filters.ambassador) : [],
  }));
}

/** The ambassadors whose customers a reviewer may pick out; nobody else is told of them. */
export function listAmbassadorOptions(
  viewer: Viewer,
  set: string | null,
): Promise<readonly FilterOption[]> {
  if (viewer.audience !== "reviewer") return Promise.resolve([]);
  return withViewer(viewer, (tx) => listAmbassadors(tx, set));
}

/** From the first order to the last, read off the ends of the list's index. */
async function listMonths(tx: Tx, viewer: Viewer): Promise<readonly string[]> {
  const listed = (sort: typeof asc) =>
    tx
      .select({ at: decisions.listedAt })
      .from(decisions)
      .where(and(isNull(decisions.supersededAt), ordersOf(viewer)))
      .orderBy(sort(decisions.listedAt))
      .limit(1);
  const [last] = await listed(desc);
  const [first] = await listed(asc);
  if (!first || !last) return [];
  const months: string[] = [];
  let month = Temporal.PlainYearMonth.from(monthOf(last.at));
  const earliest = Temporal.PlainYearMonth.from(monthOf(first.at));
  while (Temporal.PlainYearMonth.compare(month, earliest) >= 0 && months.length < MOST_MONTHS) {
    months.push(month.toString());
    month = month.subtract({ months: 1 });
  }
  return months;
}

async function listCustomers(
  tx: Tx,
  viewer: Viewer,
  set: string | null,
): Promise<readonly FilterOption[]> {
  const { accountId: value, displayName: label } = accounts;
  const hasOrders = exists(
    tx
      .select({ one: sql`1` })
      .from(decisions)
      .where(and(eq(decisions.accountId, value), isNull(decisions.supersededAt), ordersOf(viewer))),
  );
  const mine = and(isNull(accounts.supersededAt), customersOf(viewer));
  const found = await tx
    .select({ value, label })
    .from(accounts)
    .where(and(mine, hasOrders))
    .limit(MOST_OPTIONS + 1);
  if (found.length <= MOST_OPTIONS) return inOrder(found);
  if (set === null) return [];
  return inOrder(
    await tx
      .select({ value, label })
      .from(accounts)
      .where(and(mine, eq(value, set))),
  );
}

async function listProducts(tx: Tx, set: string | null): Promise<readonly FilterOption[]> {
  const { productCode: value, name: label, effectiveFrom } = products;
  const found = await tx
    .selectDistinctOn([value], { value, label })
    .from(products)
    .where(isNull(products.supersededAt))
    .orderBy(value, desc(effectiveFrom))
    .limit(MOST_OPTIONS + 1);
  if (found.length <= MOST_OPTIONS) return inOrder(found);
  if (set === null) return [];
  return tx
    .select({ value, label })
    .from(products)
    .where(and(isNull(products.supersededAt), eq(value, set)))
    .orderBy(desc(effectiveFrom))
    .limit(1);
}

async function listAmbassadors(tx: Tx, set: string | null): Promise<readonly FilterOption[]> {
  const { ambassadorId: value, name: label } = ambassadors;
  const current = and(isNull(ambassadors.supersededAt), isNotNull(label));
  const found = await tx
    .select({ value, label })
    .from(ambassadors)
    .where(current)
    .limit(MOST_OPTIONS + 1);
  if (found.length <= MOST_OPTIONS) return inOrder(found);
  if (set === null) return [];
  return tx
    .select({ value, label })
    .from(ambassadors)
    .where(and(current, eq(value, set)));
}

function inOrder(options: readonly FilterOption[]): readonly FilterOption[] {
  return options
    .map(({ value, label }) => ({ value, label: label || value }))
    .toSorted((a, b) => a.label.localeCompare(b.label, "en"));
}
