import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { readRows } from "#db/client/read-rows.ts";
import { runTransaction } from "#db/client/transaction.ts";
import { useTestDatabase } from "#db/testing/use-test-database.ts";
import { classifyFolder } from "#lib/decisions/testing/classify-folder.ts";
import { exportText } from "#lib/decisions/testing/export-text.ts";
import { type FolderRows, makeFactFolder } from "#lib/decisions/testing/fact-folder.ts";
import { listDisagreements } from "#lib/decisions/testing/list-disagreements.ts";
import { prefixWorld } from "#lib/decisions/testing/prefix-world.ts";
import { spoilWorld } from "#lib/decisions/testing/spoil-world.ts";
import { publishBuiltIn } from "#lib/decisions/open-programme.ts";
import { formatRejects } from "#lib/facts/index.ts";
import { chance, type Draw, seededDraw } from "#lib/rules/tests/histories/draw.ts";
import { drawWorld } from "#lib/rules/tests/histories/draw-world.ts";
import type { Facts } from "#lib/rules/examples/rows.ts";
import { importFolder } from "./import-folder.ts";

const database = useTestDatabase(1);
beforeAll(() => publishBuiltIn(database.get()));

const WORLDS = Number(process.env["IMPORT_WORLDS"] ?? 5);
const seeds = Array.from({ length: WORLDS }, (_, index) => index + 1);

function importRows(rows: FolderRows, isStrict = false) {
  const folder = makeFactFolder(rows);
  return importFolder(database.get(), { folder, label: "test", startedBy: "test", isStrict });
}

const worldOf = (draw: Draw, prefix: string) => prefixWorld(drawWorld(draw, 14).facts, prefix);
const inDatabase = <T>(work: Parameters<typeof runTransaction<T>>[1]) =>
  runTransaction(database.get(), work);

describe("import and classify agree to the byte", () => {
  it.each(seeds)("on the random programme %i", async (seed) => {
    const prefix = `valid-${seed}-`;
    const facts = worldOf(seededDraw(seed), prefix);
    const expected = await classifyFolder(makeFactFolder(facts));
    const result = await importRows(facts);
    expect(formatRejects(result.rejects)).toBe(expected.rejects);
    expect(await exportText(database.get(), prefix)).toBe(expected.decisions);
    expect(await inDatabase(listDisagreements)).toEqual([]);
  });

  it.each(seeds)("on the spoilt random programme %i, rejects included", async (seed) => {
    const draw = seededDraw(seed + 1_000);
    const prefix = `spoilt-${seed}-`;
    const facts = spoilWorld(draw, worldOf(draw, prefix));
    const expected = await classifyFolder(makeFactFolder(facts));
    const result = await importRows(facts);
    expect(formatRejects(result.rejects)).toBe(expected.rejects);
    expect(await exportText(database.get(), prefix)).toBe(expected.decisions);
    expect(await inDatabase(listDisagreements)).toEqual([]);
    const again = await importRows(facts);
    expect(again.changed).toBe(0);
    expect(formatRejects(again.rejects)).toBe(expected.rejects);
  });
});

describe("whatever way the facts arrive", () => {
  it.each(seeds)("programme %i in parts ends as the whole does", async (seed) => {
    const draw = seededDraw(seed + 2_000);
    const prefix = `parts-${seed}-`;
    const facts = worldOf(draw, prefix);
    for (const part of split(draw, facts)) {
      await importRows(part);
      expect(await inDatabase(listDisagreements)).toEqual([]);
    }
    const expected = await classifyFolder(makeFactFolder(facts));
    expect(await exportText(database.get(), prefix)).toBe(expected.decisions);
  });

  it.each(seeds)(
    "programme %i, first with mistakes, ends as the corrected one does",
    async (seed) => {
      const draw = seededDraw(seed + 3_000);
      const prefix = `corrected-${seed}-`;
      const facts = worldOf(draw, prefix);
      await importRows(mistake(draw, facts));
      expect(await inDatabase(listDisagreements)).toEqual([]);
      await importRows(facts);
      expect(await inDatabase(listDisagreements)).toEqual([]);
      const expected = await classifyFolder(makeFactFolder(facts));
      expect(await exportText(database.get(), prefix)).toBe(expected.decisions);
    },
  );
});

describe("importing the same folder again", () => {
  it("changes nothing and says so", async () => {
    const facts = worldOf(seededDraw(77), "again-");
    const first = await importRows(facts);
    const before = await countRows();
    const second = await importRows(facts);
    expect(first.changed).toBeGreaterThan(0);
    expect(second).toMatchObject({ changed: 0, decisionsWritten: 0, state: "finished" });
    expect(await countRows()).toEqual(before);
  });
});

/** Subjects first, then orders and referrals as they come, refunds not before their orders. */
function split(draw: Draw, facts: Facts): FolderRows[] {
  const { accounts, ambassadors, products } = facts;
  const isEarly = new Set(facts.orders.filter(() => chance(draw, 50)).map((row) => row.order_id));
  const early = facts.orders.filter((row) => isEarly.has(row.order_id));
  const late = facts.orders.filter((row) => !isEarly.has(row.order_id));
  const refunds = facts.refunds.filter((row) => isEarly.has(row.order_id));
  return [
    { accounts, ambassadors, products },
    { orders: early },
    { referrals: facts.referrals, refunds },
    { orders: late },
    { refunds: facts.refunds.filter((row) => !isEarly.has(row.order_id)) },
  ];
}

/** Valid facts that are not the true ones: identities, flags, ambassadors and kinds. */
function mistake(draw: Draw, facts: Facts): Facts {
  const sometimes = <Row>(rows: readonly Row[], change: (row: Row) => Row) =>
    rows.map((row) => (chance(draw, 40) ? change(row) : row));
  const identityIds = facts.accounts.map((row) => row.identity_id);
  return {
    ...facts,
    accounts: sometimes(facts.accounts, (row) => ({
      ...row,
      identity_id: identityIds[draw.below(identityIds.length)] ?? "",
    })),
    ambassadors: sometimes(facts.ambassadors, (row) => ({
      ...row,
      identity_id: `${row.identity_id}-x`,
    })),
    products: sometimes(facts.products, (row) => ({
      ...row,
      counts_as_purchase: row.counts_as_purchase === "true" ? "false" : "true",
      rate_bps: "700",
    })),
    orders: sometimes(facts.orders, (row) => ({ ...row, billing: "payg", kind: "new" })),
    refunds: sometimes(facts.refunds, (row) => ({ ...row, amount: "0", usage_consumed: "true" })),
  };
}

async function countRows() {
  return inDatabase(async (tx) => {
    const tables = [
      "accounts",
      "ambassadors",
      "products",
      "referrals",
      "orders",
      "refunds",
      "decisions",
    ];
    const counts = tables.map((table) => `(select count(*) from ${table})`).join(", ");
    return (await readRows(tx, sql.raw(`select ${counts}`)))[0];
  });
}
