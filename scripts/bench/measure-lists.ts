import { DEMO_TODAY } from "#db/demo/demo-time.ts";
import { ambassadorViewer, reviewerViewer } from "#lib/auth/testing/make-viewer.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { loadCustomerFilters } from "#lib/decisions/read/customers/customer-filters.ts";
import { listCustomers } from "#lib/decisions/read/customers/list-customers.ts";
import { exportOrders } from "#lib/decisions/read/export-orders.ts";
import { listFilterOptions } from "#lib/decisions/read/list-filter-options.ts";
import { listOrders } from "#lib/decisions/read/list-orders.ts";
import { readCursor } from "#lib/decisions/read/order-cursor.ts";
import { loadOrderFilters } from "#lib/decisions/read/order-filters.ts";
import { getOverview } from "#lib/decisions/read/overview/get-overview.ts";
import { sumTabs } from "#lib/decisions/read/sum-tabs.ts";
import { findByWords } from "#lib/search/find-by-words.ts";
import { bestOf } from "./best-of.ts";

const RUNS = 3;
/** Pages that are scrolled through before one is measured. */
const DEEP = 20;
/** Pieces of the export that are measured. */
const PIECES = 50;

const QUERIES = [
  "",
  "?tab=earning",
  "?tab=changed",
  "?tab=undecided",
  "?outcome=PRODUCT_ALREADY_PURCHASED",
  "?outcome=SELF_REFERRAL",
  "?kind=upgrade",
  "?product=object-storage",
  "?paid=2026-03",
  "?refunded=true",
  "?customer=nordhaven-robotics~7",
  "?q=261112-440613",
  "?q=nordhaven",
  "?q=nordhaven%20storage",
  "?q=storage",
  "?q=nothing-like-it",
  "?kind=upgrade&outcome=RENEWAL",
] as const;

const VIEWERS: readonly (readonly [string, Viewer])[] = [
  ["ambassador", ambassadorViewer("mara-lindqvist")],
  ["reviewer", reviewerViewer()],
];

/** Prints milliseconds, the best of some runs, of each thing that a page of lists asks for. */
export async function measureLists(): Promise<void> {
  for (const [name, viewer] of VIEWERS) {
    const { whole } = await sumTabs(viewer, loadOrderFilters(""));
    console.log(`\n${name}, ${whole.orders} orders`);
    console.table(Object.fromEntries(await measureQueries(viewer)));
    console.table(Object.fromEntries(await measureOthers(viewer)));
  }
}

async function measureQueries(viewer: Viewer) {
  const rows: [string, Record<string, number>][] = [];
  for (const query of QUERIES) {
    const filters = loadOrderFilters(query);
    rows.push([
      query || "(all)",
      {
        "list, ms": await time(() => listOrders(viewer, filters)),
        "tabs, ms": await time(() => sumTabs(viewer, filters)),
      },
    ]);
  }
  return rows;
}

async function measureOthers(viewer: Viewer) {
  const all = loadOrderFilters("");
  const deep = await cursorOf(viewer, DEEP);
  const named: readonly (readonly [string, () => Promise<unknown>])[] = [
    [`orders, page ${DEEP}`, () => listOrders(viewer, all, deep)],
    ["filter options", () => listFilterOptions(viewer, all)],
    [`export, ${PIECES} thousand rows`, () => exportSome(viewer)],
    ["palette: nordhaven", () => findByWords(viewer, "nordhaven")],
    ["palette: e", () => findByWords(viewer, "e")],
    ["palette: nothing-like-it", () => findByWords(viewer, "nothing-like-it")],
    ["customers", () => listCustomers(viewer, loadCustomerFilters(""))],
    ["customers: nordhaven", () => listCustomers(viewer, loadCustomerFilters("?q=nordhaven"))],
    ["overview", () => getOverview(viewer, DEMO_TODAY)],
  ];
  const rows: [string, Record<string, number>][] = [];
  for (const [what, work] of named) rows.push([what, { ms: await time(work) }]);
  return rows;
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const seconds = await bestOf(RUNS, async () => void (await work()));
  return Math.round(seconds * 1000);
}

async function cursorOf(viewer: Viewer, pages: number) {
  let cursor = null;
  for (let page = 1; page < pages; page += 1) {
    const { next } = await listOrders(viewer, loadOrderFilters(""), cursor);
    if (next !== null) cursor = readCursor(next);
  }
  return cursor;
}

async function exportSome(viewer: Viewer): Promise<void> {
  let pieces = 0;
  for await (const _ of exportOrders(viewer, loadOrderFilters(""))) {
    pieces += 1;
    if (pieces > PIECES) return;
  }
}
