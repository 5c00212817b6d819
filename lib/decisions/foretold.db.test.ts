import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { readRows } from "#db/client/read-rows.ts";
import { runTransaction, type Tx } from "#db/client/transaction.ts";
import { withSystem } from "#db/client/with-system.ts";
import { DEMO_POLICIES } from "#db/demo/demo-policies.ts";
import { useTestDatabase } from "#db/testing/use-test-database.ts";
import {
  classifyIdentity,
  type Decision,
  foresee,
  type IdentityHistory,
  type Order,
  whatWouldChange,
} from "#lib/rules/index.ts";
import { type Draw, pick, seededDraw } from "#lib/rules/tests/histories/draw.ts";
import { drawWorld } from "#lib/rules/tests/histories/draw-world.ts";
import { importFolder } from "./import/import-folder.ts";
import { loadHistoryOfAccount } from "./load-histories.ts";
import { publishPolicies } from "./publish-policies.ts";
import { type FolderRows, makeFactFolder } from "./testing/fact-folder.ts";
import { orderRowOf } from "./testing/order-row-of.ts";
import { prefixWorld } from "./testing/prefix-world.ts";
import { recordChanges } from "./testing/record-changes.ts";

const database = useTestDatabase(1);
beforeAll(async () => {
  const by = { publishedBy: "test", at: Date.now() };
  await runTransaction(database.get(), (tx) => publishPolicies(tx, DEMO_POLICIES, by));
});

/** FORETOLD_WORLDS=100 looks at a hundred random programmes. */
const WORLDS = Number(process.env["FORETOLD_WORLDS"] ?? 4);
const seeds = Array.from({ length: WORLDS }, (_, index) => index + 1);
const MOST_ORDERS = 14;

function importRows(rows: FolderRows) {
  const folder = makeFactFolder(rows);
  return importFolder(database.get(), { folder, label: "test", startedBy: "test", isStrict: true });
}

/** A random programme on record; the accounts that have orders there. */
async function importWorld(draw: Draw, prefix: string): Promise<readonly string[]> {
  const facts = prefixWorld(drawWorld(draw, MOST_ORDERS).facts, prefix);
  await importRows(facts);
  return [...new Set(facts.orders.map((order) => order.account_id))].toSorted();
}

async function requireHistory(accountId: string): Promise<IdentityHistory> {
  const history = await withSystem((tx) => loadHistoryOfAccount(tx, accountId));
  if (!history) throw new Error(`There is no account ${accountId}.`);
  return history;
}

type Outcome = Pick<Decision, "verdict" | "class" | "reason" | "policyId"> & {
  readonly money: readonly number[];
};

function outcomeOf(decision: Decision): Outcome {
  const { verdict, class: earned, reason, policyId } = decision;
  const money = [decision.rateBasisPoints, decision.baseMinor, decision.rebateMinor];
  return { verdict, class: earned, reason, policyId, money };
}

/** What the database says of an order now. */
async function outcomeOnRecord(tx: Tx, orderId: string): Promise<Outcome | null> {
  const [row] = await readRows(
    tx,
    sql`select verdict, class, reason, policy_id, rate_basis_points, base_minor, rebate_minor
      from decisions where superseded_at is null and order_id = ${orderId}`,
  );
  if (!row) return null;
  const [verdict, earned, reason, policyId, ...money] = row;
  return { verdict, class: earned, reason, policyId, money: money.map(Number) } as Outcome;
}

const UNDONE = new Error("What was tried is undone.");

/** Does something to the database that nobody after it sees. */
async function tryOut<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const results: T[] = [];
  await withSystem(async (tx) => {
    results.push(await work(tx));
    throw UNDONE;
  }).catch((error: unknown) => {
    if (error !== UNDONE) throw error;
  });
  return results[0] as T;
}

describe("what would have changed a decision", { timeout: 300_000 }, () => {
  it.each(seeds)("turns it once it is on record, in the random programme %i", async (seed) => {
    const accounts = await importWorld(seededDraw(seed), `change-${seed}-`);
    let offered = 0;
    const wrong: unknown[] = [];
    for (const accountId of accounts) {
      const history = await requireHistory(accountId);
      const decisions = classifyIdentity(history, DEMO_POLICIES);
      for (const { orderId, verdict } of decisions.filter((d) => d.accountId === accountId)) {
        const offers = whatWouldChange(history, orderId, DEMO_POLICIES);
        if (verdict === "eligible" && offers.length > 0) wrong.push({ orderId, offers });
        for (const { changes, levers, decision } of offers) {
          offered += 1;
          const found = await tryOut(async (tx) => {
            await recordChanges(tx, history, changes);
            return outcomeOnRecord(tx, orderId);
          });
          const foretold = outcomeOf(decision);
          const isTurned = found?.verdict === "eligible";
          if (!isTurned || JSON.stringify(found) !== JSON.stringify(foretold)) {
            wrong.push({ orderId, levers, found, foretold });
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(offered).toBeGreaterThan(0);
  });
});

describe("a forecast", { timeout: 300_000 }, () => {
  it.each(seeds)("comes true when the order is imported, in programme %i", async (seed) => {
    const draw = seededDraw(seed + 10_000);
    const prefix = `ahead-${seed}-`;
    for (const [index, accountId] of (await importWorld(draw, prefix)).entries()) {
      const history = await requireHistory(accountId);
      const draft = drawDraft(draw, history, accountId, `${prefix}draft-${index}`);
      const foretold = outcomeOf(foresee(history, draft, DEMO_POLICIES).decision);
      await importRows({ orders: [orderRowOf(draft)] });
      expect(await withSystem((tx) => outcomeOnRecord(tx, draft.orderId))).toEqual(foretold);
    }
  });
});

/** An order that could come next: like one on record, paid after the last of them. */
function drawDraft(
  draw: Draw,
  { orders }: IdentityHistory,
  accountId: string,
  orderId: string,
): Order {
  const last = Math.max(...orders.map((order) => order.paidAt ?? order.placedAt));
  const paidAt = last + 1000 * (1 + draw.below(1_000_000));
  const like = pick(draw, orders);
  return {
    ...like,
    orderId,
    accountId,
    paymentId: null,
    placedAt: paidAt,
    paidAt,
    activeUntil: null,
    paidMinor: like.listMinor,
  };
}
