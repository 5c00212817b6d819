import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { readRows } from "#db/client/read-rows.ts";
import { withSystem } from "#db/client/with-system.ts";
import { useTestDatabase } from "#db/testing/use-test-database.ts";
import { publishBuiltIn } from "./open-programme.ts";
import { recordSmallProgramme } from "./testing/small-programme.ts";

const database = useTestDatabase();
beforeAll(async () => {
  await publishBuiltIn(database.get());
  await withSystem(recordSmallProgramme);
});

const VERSIONED = [
  "accounts",
  "ambassadors",
  "products",
  "referrals",
  "orders",
  "refunds",
  "decisions",
];

/** What the database itself said, under Drizzle's own words. */
async function refusalOf(statement: string): Promise<string> {
  const refused = await withSystem((tx) => tx.execute(sql.raw(statement))).then(
    () => "accepted",
    (error: unknown) => error,
  );
  if (!(refused instanceof Error)) return String(refused);
  return refused.cause instanceof Error ? refused.cause.message : refused.message;
}

describe.each(VERSIONED)("%s", (table) => {
  it("refuse delete and truncate, for whoever owns them too", async () => {
    expect(await refusalOf(`delete from ${table}`)).toMatch(/append-only: delete/);
    expect(await refusalOf(`truncate ${table} cascade`)).toMatch(/append-only: truncate/);
  });

  it("refuse a change of what a version says, also along with superseding it", async () => {
    const since = table === "decisions" ? "decided_at" : "recorded_at";
    const change = `update ${table} set ${since} = ${since} - interval '1 hour'`;
    expect(await refusalOf(change)).toMatch(/append-only/);
    expect(await refusalOf(`${change}, superseded_at = now()`)).toMatch(/append-only/);
  });

  it("are superseded once, and never brought back", async () => {
    const outcome = await withSystem(async (tx) => {
      await tx.execute(sql.raw(`update ${table} set superseded_at = now() + interval '1 day'`));
      await tx.execute(sql.raw(`update ${table} set superseded_at = null`));
    }).catch((error: Error) => String(error.cause));
    expect(outcome).toMatch(/but for superseding once/);
  });

  it("have one current version each", async () => {
    const copy = await withSystem(async (tx) => {
      const columns = await readRows(
        tx,
        sql`select string_agg(column_name, ', ') from information_schema.columns
          where table_name = ${table} and is_generated = 'NEVER' and column_name <> 'version'`,
      );
      const names = columns[0]?.[0];
      await tx.execute(
        sql.raw(
          `insert into ${table} (version, ${names}) select version + 1, ${names} from ${table} limit 1`,
        ),
      );
    }).catch((error: Error) => String(error.cause));
    expect(copy).toMatch(/duplicate key.*current_key/);
  });
});

it("a published policy never changes", async () => {
  expect(await refusalOf("update policies set window_months = 1")).toMatch(/append-only/);
  expect(await refusalOf("delete from policies")).toMatch(/append-only/);
});

describe("the database refuses", () => {
  it.each([
    [
      "an order of nobody",
      "insert into orders select 'nobody', 'o', product_code, null, kind, billing, channel, null, placed_at, paid_at, null, currency, 1, 1, 1, now(), 'x', 'demo' from orders limit 1",
      /orders_account_id_fkey/,
    ],
    [
      "a kind that no list has",
      "insert into orders select account_id, 'o', product_code, null, 'gift', billing, channel, null, placed_at, paid_at, null, currency, 1, 1, 1, now(), 'x', 'demo' from orders limit 1",
      /orders_kind_check/,
    ],
    [
      "negative money",
      "insert into orders select account_id, 'o', product_code, null, kind, billing, channel, null, placed_at, paid_at, null, currency, 1, -1, 1, now(), 'x', 'demo' from orders limit 1",
      /orders_paid_minor_check/,
    ],
    [
      "payment before placing",
      "insert into orders select account_id, 'o', product_code, null, kind, billing, channel, null, placed_at, placed_at - interval '1 second', null, currency, 1, 1, 1, now(), 'x', 'demo' from orders limit 1",
      /orders_paid_at_check/,
    ],
    [
      "an import's fact without its import",
      "insert into accounts (account_id, registered_at, display_name, country, version, recorded_at, recorded_by, source) values ('n', now(), '', '', 1, now(), 'x', 'import')",
      /accounts_import_id_check/,
    ],
    [
      "an id that is not ASCII",
      "insert into accounts (account_id, registered_at, display_name, country, version, recorded_at, recorded_by, source) values ('ü', now(), '', '', 1, now(), 'x', 'demo')",
      /accounts_account_id_check/,
    ],
    [
      "a referral that ends before it starts",
      "insert into referrals select account_id, 'r', ambassador_id, starts_at, starts_at, 1, now(), 'x', 'demo' from referrals limit 1",
      /referrals_ends_at_check/,
    ],
    [
      "a second policy from the same instant",
      "insert into policies select 'other', effective_from, time_zone, 1, 1, 1, 12, programme_start, payg_burn, dormant_scope, upgrade_scope, lineage, now(), 'x' from policies",
      /policies_effective_from_key/,
    ],
  ])("%s", async (_what, statement, constraint) => {
    expect(await refusalOf(statement)).toMatch(constraint);
  });
});
