import { type SQL, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { readRows } from "#db/client/read-rows.ts";
import type { Viewer } from "#db/client/viewer.ts";
import { withSystem } from "#db/client/with-system.ts";
import { withViewer } from "#db/client/with-viewer.ts";
import { useTestDatabase } from "#db/testing/use-test-database.ts";
import { makeReferral } from "#lib/facts/testing/make-facts.ts";
import { publishBuiltIn } from "./open-programme.ts";
import { recordFacts } from "./record-facts.ts";
import {
  BY_TEST,
  DAY,
  orderOnDay,
  recordSmallProgramme,
  START,
} from "./testing/small-programme.ts";

const database = useTestDatabase();
beforeAll(async () => {
  await publishBuiltIn(database.get());
  await withSystem(recordSmallProgramme);
});

const ann: Viewer = { personId: "1", role: "ambassador", ambassadorId: "ann" };
const bob: Viewer = { personId: "2", role: "ambassador", ambassadorId: "bob" };
const untied: Viewer = { personId: "3", role: "ambassador", ambassadorId: null };
const reviewer: Viewer = { personId: "4", role: "reviewer", ambassadorId: null };
const admin: Viewer = { personId: "5", role: "admin", ambassadorId: null };

async function idsSeenBy(viewer: Viewer | null, query: SQL): Promise<readonly string[]> {
  const rows = await withViewer(viewer, (tx) => readRows(tx, query));
  return rows.map((row) => row[0] ?? "").toSorted();
}

type Seen = {
  readonly ann: readonly string[];
  readonly bob: readonly string[];
  readonly all: number;
};
const SEEN: Readonly<Record<string, Seen & { readonly id: string }>> = {
  accounts: { id: "account_id", ann: ["ann-1", "ann-2"], bob: ["bob-1"], all: 4 },
  ambassadors: { id: "ambassador_id", ann: ["ann"], bob: ["bob"], all: 2 },
  products: { id: "product_code", ann: ["p1", "p2"], bob: ["p1", "p2"], all: 2 },
  referrals: { id: "referral_id", ann: ["r-ann-1", "r-ann-2"], bob: ["r-bob-1"], all: 3 },
  orders: {
    id: "order_id",
    ann: ["ann-1-paid", "ann-1-unpaid", "ann-2-paid"],
    bob: ["bob-1-paid"],
    all: 6,
  },
  refunds: { id: "refund_id", ann: ["f-ann-1"], bob: ["f-bob-1"], all: 2 },
  decisions: {
    id: "order_id",
    ann: ["ann-1-paid", "ann-1-unpaid", "ann-2-paid"],
    bob: ["bob-1-paid"],
    all: 6,
  },
  policies: { id: "policy_id", ann: ["ambassador-2025"], bob: ["ambassador-2025"], all: 1 },
};

describe.each(Object.entries(SEEN))("%s", (table, seen) => {
  const query = sql.raw(`select ${seen.id} from ${table} where superseded_at is null`);
  const everything = table === "policies" ? sql.raw(`select ${seen.id} from policies`) : query;

  it("are not there without a viewer", async () => {
    expect(await idsSeenBy(null, everything)).toEqual([]);
  });

  it("are their own ambassador's", async () => {
    expect(await idsSeenBy(ann, everything)).toEqual(seen.ann);
  });

  it("are not another ambassador's", async () => {
    expect(await idsSeenBy(bob, everything)).toEqual(seen.bob);
  });

  it("are not those of a person tied to no ambassador", async () => {
    const shared = ["products", "policies"].includes(table) ? seen.ann : [];
    expect(await idsSeenBy(untied, everything)).toEqual(shared);
  });

  it("are a reviewer's and an admin's", async () => {
    expect(await idsSeenBy(reviewer, everything)).toHaveLength(seen.all);
    expect(await idsSeenBy(admin, everything)).toHaveLength(seen.all);
  });

  it("are written by no viewer", async () => {
    for (const viewer of [ann, reviewer, admin, null]) {
      const writing = withViewer(viewer, (tx) => tx.execute(sql.raw(`delete from ${table}`)));
      await expect(writing).rejects.toMatchObject({
        cause: { message: expect.stringMatching(/permission denied/) },
      });
    }
  });
});

describe("an ambassador may not ask for", () => {
  it.each([
    ["the identity of an account", "select identity_id from accounts"],
    ["the evidence, which names orders of others", "select evidence from decisions"],
    ["the digest, which would betray changes elsewhere", "select facts_digest from decisions"],
    ["who recorded a fact", "select recorded_by from orders"],
    ["imports", "select import_id from imports"],
  ])("%s", async (_what, query) => {
    await expect(idsSeenBy(ann, sql.raw(query))).rejects.toThrow(/permission denied/);
    await expect(idsSeenBy(reviewer, sql.raw(query))).resolves.toBeDefined();
  });
});

it("a viewer of one transaction is forgotten in the next", async () => {
  expect(await idsSeenBy(admin, sql`select order_id from orders`)).toHaveLength(6);
  expect(await idsSeenBy(null, sql`select order_id from orders`)).toEqual([]);
});

it("an ambassador who names another in a setting of their own still has only their role's columns", async () => {
  const query = withViewer(null, async (tx) => {
    await tx.execute(sql`select set_config('because.viewer_role', 'admin', true)`);
    return readRows(tx, sql`select order_id from orders`);
  });
  // The reviewer's policies are granted to the reviewer's database role, not to a word in a setting.
  expect(await query).toEqual([]);
});

describe("when an order turns out to be another ambassador's", () => {
  beforeAll(() =>
    withSystem(async (tx) => {
      const order = orderOnDay(20, { orderId: "moved", accountId: "lone" });
      const referral = makeReferral({
        referralId: "r-lone",
        accountId: "lone",
        ambassadorId: "ann",
        startsAt: START + 10 * DAY,
      });
      await recordFacts(tx, { referrals: [referral], orders: [order] }, BY_TEST);
      await recordFacts(tx, { referrals: [{ ...referral, ambassadorId: "bob" }] }, BY_TEST);
    }),
  );

  it("the first one sees none of its versions any more, and the second none from before", async () => {
    const versions = sql`select version::text from decisions where order_id = 'moved'`;
    expect(await idsSeenBy(reviewer, versions)).toEqual(["1", "2"]);
    expect(await idsSeenBy(ann, versions)).toEqual([]);
    expect(await idsSeenBy(bob, versions)).toEqual(["2"]);
  });

  it("nothing is told of the rebate it had before", async () => {
    const before = sql`select rebate_before_minor::text from decisions where order_id = 'moved' and superseded_at is null`;
    expect(await idsSeenBy(bob, before)).toEqual([""]);
  });
});
