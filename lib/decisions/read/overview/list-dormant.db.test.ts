import { and, eq, gt, isNotNull, isNull, lte, or } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { withSystem } from "#db/client/with-system.ts";
import { withViewer } from "#db/client/with-viewer.ts";
import { DEMO_TODAY } from "#db/demo/demo-time.ts";
import { decisions, orders, referrals } from "#db/schema/index.ts";
import { ambassadorViewer } from "#lib/auth/testing/make-viewer.ts";
import { useDemoDatabase } from "#lib/decisions/read/testing/use-demo-database.ts";
import { AMBASSADOR_2025 } from "#lib/rules/index.ts";
import { windowEnd } from "#lib/rules/window.ts";
import { listDormant } from "./list-dormant.ts";

useDemoDatabase();

const DAY_MS = 86_400_000;
const AMBASSADORS = ["mara-lindqvist", "iwan-prys", "wen-jiayi", "priya-raghunathan"];
const ALL = 10_000;

/** The same from every order, one by one: when each customer's last one lies a window back. */
async function dormantOneByOne(ambassadorId: string, today: number) {
  const seen = await withSystem((tx) =>
    tx
      .select({
        accountId: referrals.accountId,
        paidAt: orders.paidAt,
        activeUntil: orders.activeUntil,
      })
      .from(referrals)
      .innerJoin(decisions, eq(decisions.accountId, referrals.accountId))
      .innerJoin(orders, eq(orders.orderId, decisions.orderId))
      .where(
        and(
          isNull(referrals.supersededAt),
          isNull(decisions.supersededAt),
          isNull(orders.supersededAt),
          isNotNull(orders.paidAt),
          eq(referrals.ambassadorId, ambassadorId),
          eq(decisions.scopeAmbassadorId, ambassadorId),
          lte(referrals.startsAt, today),
          or(isNull(referrals.endsAt), gt(referrals.endsAt, today)),
        ),
      ),
  );
  return [...Map.groupBy(seen, ({ accountId }) => accountId)]
    .map(([accountId, own]) => {
      const last = Math.max(...own.flatMap((order) => [order.paidAt ?? 0, order.activeUntil ?? 0]));
      return { kind: "dormant", accountId, last, at: windowEnd(last, AMBASSADOR_2025) };
    })
    .filter(({ at }) => Math.abs(at - today) <= 30 * DAY_MS)
    .toSorted((a, b) => a.last - b.last || (a.accountId < b.accountId ? -1 : 1))
    .map(({ last: _last, ...need }) => need);
}

describe("customers about to lie dormant", () => {
  it("are those whose last order under the referral lies a window back within a month", async () => {
    let found = 0;
    for (const ambassadorId of AMBASSADORS) {
      const viewer = ambassadorViewer(ambassadorId);
      for (const days of [-300, -100, -30, 0, 60, 150, 300, 400]) {
        const today = DEMO_TODAY + days * DAY_MS;
        const listed = await withViewer(viewer, (tx) => listDormant(tx, viewer, today, ALL));
        expect([ambassadorId, days, listed]).toEqual([
          ambassadorId,
          days,
          await dormantOneByOne(ambassadorId, today),
        ]);
        found += listed.length;
      }
    }
    expect(found).toBeGreaterThan(10);
  });

  it("come soonest first, as many as are asked for", async () => {
    const viewer = ambassadorViewer("iwan-prys");
    const today = DEMO_TODAY + 300 * DAY_MS;
    const all = await withViewer(viewer, (tx) => listDormant(tx, viewer, today, ALL));
    const one = await withViewer(viewer, (tx) => listDormant(tx, viewer, today, 1));
    expect(all.length).toBeGreaterThan(1);
    expect(one).toEqual(all.slice(0, 1));
  });
});
