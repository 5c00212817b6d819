import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { readRows } from "#db/client/read-rows.ts";
import { withSystem } from "#db/client/with-system.ts";
import { ambassadorViewer, reviewerViewer } from "#lib/auth/testing/make-viewer.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { exportOrders } from "./export-orders.ts";
import { listOrders, ORDERS_PER_PAGE } from "./list-orders.ts";
import { readCursor } from "./order-cursor.ts";
import { loadOrderFilters, ORDER_TABS, type OrderFilters, OUTCOMES } from "./order-filters.ts";
import type { OrderRow } from "./order-row.ts";
import { sumTabs } from "./sum-tabs.ts";
import { useDemoDatabase } from "./testing/use-demo-database.ts";

useDemoDatabase();

const mara = ambassadorViewer("mara-lindqvist");
const reviewer = reviewerViewer();

/** Every order of a filtered list, page by page. */
async function listAll(viewer: Viewer, query: string): Promise<readonly OrderRow[]> {
  const filters = loadOrderFilters(query);
  const rows: OrderRow[] = [];
  let after = null;
  do {
    const page = await listOrders(viewer, filters, after);
    rows.push(...page.rows);
    after = page.next === null ? null : readCursor(page.next);
  } while (after !== null);
  return rows;
}

async function idsInDatabase(where: string): Promise<readonly string[]> {
  const rows = await withSystem((tx) =>
    readRows(
      tx,
      sql`select order_id from decisions where superseded_at is null and ${sql.raw(where)} order by listed_at desc, order_id`,
    ),
  );
  return rows.map(([id]) => String(id));
}

const ids = (rows: readonly OrderRow[]) => rows.map(({ orderId }) => orderId);
const OF_MARA = "scope_ambassador_id = 'mara-lindqvist'";

describe("a list of orders", () => {
  it("holds an ambassador's own orders, each once, in order, over all pages", async () => {
    const rows = await listAll(mara, "");
    expect(rows.length).toBeGreaterThan(ORDERS_PER_PAGE);
    expect(ids(rows)).toEqual(await idsInDatabase(OF_MARA));
  });

  it("holds everyone's orders for a reviewer", async () => {
    expect(ids(await listAll(reviewer, "?paid=2026-10"))).toEqual(
      await idsInDatabase("to_char(listed_at at time zone 'Asia/Shanghai', 'YYYY-MM') = '2026-10'"),
    );
  });

  it("begins with the oldest where that is asked for", async () => {
    const newest = ids(await listAll(mara, ""));
    expect(ids(await listAll(mara, "?sort=oldest"))).toEqual(newest.toReversed());
  });

  it("holds nothing for a person tied to no ambassador", async () => {
    expect(await listAll(ambassadorViewer(null), "")).toEqual([]);
  });

  it("names the ambassador to reviewers alone", async () => {
    const [own] = await listAll(mara, "?q=261112-440613");
    expect(own?.ambassador).toBeNull();
    const [seen] = await listAll(reviewer, "?q=261112-440613");
    expect(seen?.ambassador?.name).toBe("Mara Lindqvist");
  });

  it("shows an unpaid order by what is due", async () => {
    const [row] = await listAll(mara, "?q=261121-785509");
    expect(row).toMatchObject({ isPaid: false, baseMinor: 0, dueMinor: 240_000 });
  });
});

describe("filters", () => {
  it.each([
    ["?outcome=PRODUCT_ALREADY_PURCHASED", "reason = 'PRODUCT_ALREADY_PURCHASED'"],
    ["?tab=earning", "verdict = 'eligible'"],
    ["?tab=changed", "changed_at is not null"],
    ["?kind=upgrade&tab=ineligible", "kind = 'upgrade' and verdict = 'ineligible'"],
    ["?product=object-storage", "product_code = 'object-storage'"],
    ["?customer=nordhaven-robotics", "account_id = 'nordhaven-robotics'"],
    ["?refunded=true", "refunded_minor > 0"],
    ["?paid=2026", "to_char(listed_at at time zone 'Asia/Shanghai', 'YYYY') = '2026'"],
    [
      "?paid=2026-11-12",
      "to_char(listed_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') = '2026-11-12'",
    ],
    ["?paid=2026-02-30", "false"],
    ["?q=261112", "order_id like '261112%'"],
    [
      "?q=nordhaven%20storage",
      "account_id = 'nordhaven-robotics' and product_code = 'object-storage'",
    ],
    ["?q=%25", "false"],
    ["?q=no-such-thing", "false"],
  ])("%s lets through what it says", async (query, where) => {
    expect(ids(await listAll(mara, query))).toEqual(await idsInDatabase(`${OF_MARA} and ${where}`));
  });

  it.each(["earning", "ineligible", "undecided"] as const)(
    "by an outcome show under the tab %s what has both, be it nothing",
    async (tab) => {
      const verdict = tab === "earning" ? "eligible" : tab;
      for (const outcome of OUTCOMES) {
        const both = `verdict = '${verdict}' and coalesce(class, reason) = '${outcome}'`;
        const { rows } = await listOrders(
          reviewer,
          loadOrderFilters(`?tab=${tab}&outcome=${outcome}`),
        );
        const stored = (await idsInDatabase(both)).slice(0, ORDERS_PER_PAGE);
        expect([outcome, ids(rows)]).toEqual([outcome, stored]);
      }
    },
  );

  it("never reach beyond the viewer's own orders", async () => {
    expect(await listAll(mara, "?customer=nordhaven-automation")).toEqual([]);
    expect(await listAll(mara, "?q=230918-207731")).toEqual([]);
    expect(await listAll(mara, "?ambassador=someone-else")).toEqual([]);
  });

  it.each(["?q=a", "?q=2609", "?q=press%20content", "?kind=renewal"])(
    "%s finds the same orders for a reviewer who looks at one ambassador",
    async (query) => {
      const own = ids(await listAll(mara, query));
      expect(ids(await listAll(reviewer, `${query}&ambassador=mara-lindqvist`))).toEqual(own);
    },
  );
});

describe("sums", () => {
  const queries = [
    "",
    "?outcome=RENEWAL",
    "?paid=2026-11",
    "?kind=new",
    "?q=nordhaven",
    "?paid=2026-11-12",
  ];

  it.each(queries)("of the tabs are those of their lists: %s", async (query) => {
    const filters = loadOrderFilters(query);
    const { tabs } = await sumTabs(mara, filters);
    for (const tab of ORDER_TABS) {
      const rows = await listAll(mara, `?tab=${tab}${query.replace("?", "&")}`);
      expect([tab, tabs[tab].orders]).toEqual([tab, rows.length]);
    }
    const earning = await listAll(mara, `?tab=earning${query.replace("?", "&")}`);
    expect(tabs.earning.money).toEqual(byCurrency(earning, "rebateMinor"));
  });

  it.each(["", "&tab=earning", "&outcome=RENEWAL", "&paid=2026-10"])(
    "of one ambassador are for a reviewer those that the ambassador sees: %s",
    async (narrowed) => {
      const own = loadOrderFilters(`?${narrowed}`);
      const ofMara = loadOrderFilters(`?ambassador=mara-lindqvist${narrowed}`);
      expect((await sumTabs(mara, own)).tabs.all.orders).toBeGreaterThan(0);
      expect((await sumTabs(reviewer, ofMara)).tabs).toEqual((await sumTabs(mara, own)).tabs);
      const { months } = await listOrders(mara, own);
      expect((await listOrders(reviewer, ofMara)).months).toEqual(months);
    },
  );

  it("of another ambassador are nothing for an ambassador", async () => {
    const { tabs } = await sumTabs(mara, loadOrderFilters("?ambassador=iwan-prys"));
    expect(tabs.all).toEqual({ orders: 0, money: [] });
  });

  it.each(["", "?tab=ineligible", "?tab=changed", "?kind=new", "?q=nordhaven"])(
    "of the months are those of their orders: %s",
    async (query) => {
      const rows = await listAll(mara, query);
      for (const month of (await listOrders(mara, loadOrderFilters(query))).months) {
        const own = rows.filter((row) => row.month === month.month);
        expect(month.orders).toBe(own.length);
        expect(sorted(month.rebate)).toEqual(sorted(byCurrency(own, "rebateMinor")));
        expect(sorted(month.base)).toEqual(sorted(byCurrency(own, "baseMinor")));
      }
    },
  );
});

describe("the CSV", () => {
  async function exported(viewer: Viewer, filters: OrderFilters): Promise<readonly string[][]> {
    let text = "";
    for await (const piece of exportOrders(viewer, filters)) text += piece;
    return text
      .trimEnd()
      .split("\n")
      .map((line) => line.split(","));
  }

  it("holds exactly the filtered orders in their order", async () => {
    const query = "?tab=ineligible&kind=new";
    const [, ...rows] = await exported(mara, loadOrderFilters(query));
    expect(rows.map(([id]) => id)).toEqual(ids(await listAll(mara, query)));
  });

  it("tells an ambassador nothing of ambassadors", async () => {
    const [head] = await exported(mara, loadOrderFilters(""));
    expect(head).not.toContain("ambassador_id");
    const [seen] = await exported(reviewer, loadOrderFilters("?q=261112-440613"));
    expect(seen).toContain("ambassador_id");
  });
});

type Amount = "baseMinor" | "rebateMinor";

function byCurrency(rows: readonly OrderRow[], amount: Amount) {
  return [...Map.groupBy(rows, ({ currency }) => currency)]
    .map(([currency, own]) => ({
      currency,
      minor: own.reduce((sum, row) => sum + row[amount], 0),
    }))
    .toSorted((a, b) => b.minor - a.minor);
}

function sorted<Sum extends { readonly currency: string }>(sums: readonly Sum[]) {
  return sums.toSorted((a, b) => (a.currency < b.currency ? -1 : 1));
}
