import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { withSystem } from "#db/client/with-system.ts";
import { withViewer } from "#db/client/with-viewer.ts";
import { useTestDatabase } from "#db/testing/use-test-database.ts";
import { ambassadorViewer, reviewerViewer } from "#lib/auth/testing/make-viewer.ts";
import { publishBuiltIn } from "#lib/decisions/open-programme.ts";
import { type GivenFacts, recordFacts } from "#lib/decisions/record-facts.ts";
import {
  BY_TEST,
  DAY,
  orderOnDay,
  recordSmallProgramme,
  START,
} from "#lib/decisions/testing/small-programme.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { makeAccount, makeReferral } from "#lib/facts/testing/make-facts.ts";
import { monthOf } from "./programme-clock.ts";
import { sumDecisions } from "./sum-decisions.ts";

const database = useTestDatabase();
const ann = ambassadorViewer("ann");
const bob = ambassadorViewer("bob");
const reviewer = reviewerViewer();

beforeAll(async () => {
  await publishBuiltIn(database.get());
  await withSystem(recordSmallProgramme);
});

const record = (given: GivenFacts) => withSystem((tx) => recordFacts(tx, given, BY_TEST));
const sumsOf = (viewer: Viewer) => withViewer(viewer, (tx) => sumDecisions(tx, viewer));

/** The same sums, added up from the decisions themselves. */
async function addedUp(ambassadorId: string | null) {
  const { rows } = await withSystem((tx) =>
    tx.execute(sql`
      select to_char(listed_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month, currency, verdict,
        coalesce(class, reason) as outcome, count(*)::int as orders,
        sum(base_minor)::int as "baseMinor", sum(rebate_minor)::int as "rebateMinor",
        sum(coalesce(estimate_rebate_minor, 0))::int as "estimateMinor",
        (count(*) filter (where refunded_minor > 0))::int as "refundedOrders",
        sum(refunded_minor)::int as "refundedMinor", count(changed_at)::int as "changedOrders",
        coalesce(sum(rebate_minor - coalesce(rebate_before_minor, 0)) filter (where changed_at is not null), 0)::int as "changeMinor"
      from decisions
      where superseded_at is null and (${ambassadorId}::text is null or scope_ambassador_id = ${ambassadorId})
      group by 1, 2, 3, 4 order by 1 desc, 2, 4`),
  );
  return rows;
}

async function expectAllAgree() {
  expect(await sumsOf(ann)).toEqual(await addedUp("ann"));
  expect(await sumsOf(bob)).toEqual(await addedUp("bob"));
  expect(await sumsOf(reviewer)).toEqual(await addedUp(null));
}

describe("the sums are those of the decisions in force", () => {
  it("after first facts", expectAllAgree);

  it.each([
    [
      "a refund",
      {
        refunds: [
          {
            refundId: "f-late",
            orderId: "ann-2-paid",
            refundedAt: START + 9 * DAY,
            amount: "10",
            usageConsumed: false,
          },
        ],
      },
    ],
    [
      "an order that is paid after all, in another month",
      { orders: [orderOnDay(40, { orderId: "ann-1-unpaid", accountId: "ann-1" })] },
    ],
    [
      "a real name that is learnt, and one that is taken back",
      {
        accounts: [
          makeAccount({ accountId: "lone", identityId: "x" }),
          makeAccount({ accountId: "bob-1", identityId: null }),
        ],
      },
    ],
    [
      "a referral that turns out to be another ambassador's",
      {
        referrals: [
          makeReferral({
            referralId: "r-bob-1",
            accountId: "bob-1",
            ambassadorId: "ann",
            startsAt: START,
          }),
        ],
      },
    ],
  ] satisfies [string, GivenFacts][])("after %s", async (_what, given) => {
    await record(given);
    await expectAllAgree();
  });

  it("and stay so when they are made one row a key again", async () => {
    const rowsAndKeys = () =>
      withSystem((tx) =>
        tx.execute<{ rows: number; keys: number }>(
          sql`select count(*)::int as rows, count(distinct (scope_ambassador_id, month, currency, outcome))::int as keys from decision_sums`,
        ),
      );
    const [before] = (await rowsAndKeys()).rows;
    await withSystem((tx) => tx.execute(sql`select compact_decision_sums()`));
    const [after] = (await rowsAndKeys()).rows;
    expect(before?.rows).toBeGreaterThan(after?.rows ?? 0);
    expect(after?.rows).toBe(after?.keys);
    await expectAllAgree();
  });
});

it("months are those of the programme's clock", async () => {
  const paidAt = Date.parse("2026-02-28T16:00:00Z");
  const order = orderOnDay(0, { orderId: "turn", accountId: "ann-1", currency: "JPY" });
  await record({ orders: [{ ...order, placedAt: paidAt, paidAt }] });
  const [sum] = (await sumsOf(ann)).filter(({ currency }) => currency === "JPY");
  expect(sum?.month).toBe("2026-03");
  expect(monthOf(paidAt)).toBe("2026-03");
});

it("no ambassador reads another's sums, and nobody without a viewer reads any", async () => {
  const scopes = async (viewer: Viewer | null) => {
    const { rows } = await withViewer(viewer, (tx) =>
      tx.execute(sql`select distinct scope_ambassador_id as scope from decision_sums order by 1`),
    );
    return rows.map((row) => row["scope"]);
  };
  expect(await scopes(ann)).toEqual(["ann"]);
  expect(await scopes(bob)).toEqual([]);
  expect(await scopes(null)).toEqual([]);
  expect(await scopes(reviewer)).toEqual(["ann", null]);
});
