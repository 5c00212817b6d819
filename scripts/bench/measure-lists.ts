import { DEMO_TODAY } from "#db/demo/demo-time.ts";
import { ambassadorViewer, reviewerViewer } from "#lib/auth/testing/make-viewer.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { countCustomersWithOrders } from "#lib/decisions/read/count-customers.ts";
import { countCustomers } from "#lib/decisions/read/customers/count-customers.ts";
import {
  type CustomerFilters,
  loadCustomerFilters,
} from "#lib/decisions/read/customers/customer-filters.ts";
import { listCustomers } from "#lib/decisions/read/customers/list-customers.ts";
import { exportOrders } from "#lib/decisions/read/export-orders.ts";
import { listFilterOptions } from "#lib/decisions/read/list-filter-options.ts";
import { listOrders } from "#lib/decisions/read/list-orders.ts";
import { type OrderCursor, readCursor } from "#lib/decisions/read/order-cursor.ts";
import { loadOrderFilters, type OrderFilters } from "#lib/decisions/read/order-filters.ts";
import { getOverview } from "#lib/decisions/read/overview/get-overview.ts";
import { sumTabs } from "#lib/decisions/read/sum-tabs.ts";
import { findByWords } from "#lib/search/find-by-words.ts";
import { bestOf } from "./best-of.ts";

const RUNS = 3;
/** The page that is measured besides the first, or the last one where there are fewer. */
const DEEP = 20;
/** Pieces of the export that are measured. */
const PIECES = 10;

const QUERIES = [
  "",
  "?sort=oldest",
  "?tab=earning",
  "?tab=changed",
  "?tab=undecided",
  "?tab=disputed",
  "?outcome=RENEWAL",
  "?outcome=PRODUCT_ALREADY_PURCHASED",
  "?outcome=SELF_REFERRAL",
  "?kind=upgrade",
  "?product=object-storage",
  "?ambassador=mara-lindqvist",
  "?paid=2026-03",
  "?refunded=true",
  "?customer=nordhaven-robotics~7",
  "?q=261112-440613",
  "?q=nordhaven",
  "?q=nordhaven%20storage",
  "?q=storage",
  "?q=nothing-like-it",
  // What no order passes, or hardly any.
  "?kind=upgrade&outcome=RENEWAL",
  "?kind=other&tab=earning",
  "?tab=ineligible&outcome=RENEWAL",
  "?tab=changed&outcome=RENEWAL",
  "?product=object-storage&outcome=NOT_A_PAID_PRODUCT",
] as const;

const CUSTOMER_QUERIES = [
  "",
  "?sort=recent",
  "?sort=earned",
  "?referral=ended",
  "?name=pending",
  "?q=nordhaven",
] as const;

/** The ambassador of the demo, the one with the most orders, and who sees everyone's. */
const VIEWERS: readonly (readonly [string, Viewer])[] = [
  ["an ambassador", ambassadorViewer("mara-lindqvist")],
  ["the largest ambassador", ambassadorViewer("iwan-prys")],
  ["a reviewer", reviewerViewer()],
];

/** Prints milliseconds, the best of some runs, of each thing that a page of lists asks for. */
export async function measureLists(): Promise<void> {
  for (const [name, viewer] of VIEWERS) {
    const { whole } = await sumTabs(viewer, loadOrderFilters(""));
    console.log(`\n${name}, ${whole.orders} orders`);
    console.table(Object.fromEntries(await measureOrders(viewer)));
    console.table(Object.fromEntries(await measureCustomers(viewer)));
    console.table(Object.fromEntries(await measureOthers(viewer)));
  }
}

type Row = readonly [string, Readonly<Record<string, number>>];

async function measureOrders(viewer: Viewer): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const query of QUERIES) {
    const filters = loadOrderFilters(query);
    const deep = await cursorOf(viewer, filters);
    rows.push([
      query || "(all)",
      {
        "first page, ms": await time(() => listOrders(viewer, filters)),
        ...(deep && { [`page ${DEEP}, ms`]: await time(() => listOrders(viewer, filters, deep)) }),
        "tabs, ms": await time(() => sumTabs(viewer, filters)),
      },
    ]);
  }
  return rows;
}

async function measureCustomers(viewer: Viewer): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const query of CUSTOMER_QUERIES) {
    const filters = loadCustomerFilters(query);
    const deep = await deepCustomers(viewer, filters);
    rows.push([
      `customers${query}`,
      {
        "first page, ms": await time(() => listCustomers(viewer, filters)),
        ...(deep && { [`page ${DEEP}, ms`]: await time(() => listCustomers(viewer, deep)) }),
      },
    ]);
  }
  return rows;
}

async function measureOthers(viewer: Viewer): Promise<readonly Row[]> {
  const all = loadOrderFilters("");
  const named: readonly (readonly [string, () => Promise<unknown>])[] = [
    ["overview", () => getOverview(viewer, DEMO_TODAY)],
    ["filter options", () => listFilterOptions(viewer, all)],
    ["customers with orders, counted", () => countCustomersWithOrders(viewer)],
    ["customers, counted", () => countCustomers(viewer)],
    ["palette: nordhaven", () => findByWords(viewer, "nordhaven")],
    ["palette: e", () => findByWords(viewer, "e")],
    ["palette: nothing-like-it", () => findByWords(viewer, "nothing-like-it")],
    [`export, ${PIECES} thousand rows`, () => exportSome(viewer)],
  ];
  const rows: Row[] = [];
  for (const [what, work] of named) rows.push([what, { ms: await time(work) }]);
  return rows;
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const seconds = await bestOf(RUNS, async () => void (await work()));
  return Math.round(seconds * 1000);
}

/** Where the deep page begins; null where all is on the first. */
async function cursorOf(viewer: Viewer, filters: OrderFilters): Promise<OrderCursor | null> {
  let cursor: OrderCursor | null = null;
  for (let page = 1; page < DEEP; page += 1) {
    const { next } = await listOrders(viewer, filters, cursor);
    if (next === null) break;
    cursor = readCursor(next);
  }
  return cursor;
}

async function deepCustomers(
  viewer: Viewer,
  filters: CustomerFilters,
): Promise<CustomerFilters | null> {
  let deep: CustomerFilters | null = null;
  for (let page = 1; page < DEEP; page += 1) {
    const { next } = await listCustomers(viewer, deep ?? filters);
    if (next === null) break;
    deep = { ...filters, after: next };
  }
  return deep;
}

async function exportSome(viewer: Viewer): Promise<void> {
  let pieces = 0;
  for await (const _ of exportOrders(viewer, loadOrderFilters(""))) {
    pieces += 1;
    if (pieces > PIECES) return;
  }
}
