import { type SQL, sql } from "drizzle-orm";
import { type TextRow, readRows } from "#db/client/read-rows.ts";
import type { Tx } from "#db/client/transaction.ts";
import { numberAt, textAt } from "#lib/decisions/store/fact-table.ts";
import { FACT_KINDS } from "#lib/facts/fact-kinds.ts";
import { kindNumber, type StagedRow } from "./staged-rows.ts";

/** Enough rows to make a transaction worth while, few enough to hold. */
const ROWS_AT_ONCE = 5_000;

/** Runs work in a transaction: one of its own, or, for all or nothing, the one that is open. */
export type Run = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

/** Accounts, ambassadors or products, by id. */
export function selectSubjects(file: "accounts" | "ambassadors" | "products"): SQL {
  return sql`select id, kind, line, payload from staged where kind = ${kindNumber(file)} order by id, line`;
}

/**
 * Referrals, orders and refunds by identity. Those of ambassadors come first: what others pay depends
 * on whether their ambassador has bought (S4b), so they are decided once instead of twice.
 */
export function selectHistories(): SQL {
  return sql`select coalesce(roots.root, keyed.key) as group_key, kind, line, payload
    from (
      select s.kind, s.line, s.payload,
        coalesce('identity:' || a.identity_id, 'account:' || s.account_id, 'refund:' || s.id) as key
      from staged s
      left join accounts a on a.account_id = s.account_id and a.superseded_at is null
      where s.kind >= ${kindNumber("referrals")}
    ) as keyed
    left join staged_roots roots on roots.key = keyed.key
    left join (
      select distinct 'identity:' || identity_id as key from ambassadors where superseded_at is null
    ) as own on own.key = coalesce(roots.root, keyed.key)
    order by own.key is null, group_key, kind, line`;
}

/** Hands over whole groups, so many that they make about ROWS_AT_ONCE rows, in the order of the query. */
export async function* readStagedGroups(
  run: Run,
  query: SQL,
): AsyncGenerator<readonly StagedRow[]> {
  await run((tx) => tx.execute(sql`declare staged_groups cursor with hold for ${query}`));
  try {
    yield* cutGroups(run);
  } finally {
    // Gone already where the transaction that declared it was rolled back.
    await run((tx) => tx.execute(sql`close staged_groups`)).catch(() => undefined);
  }
}

async function* cutGroups(run: Run): AsyncGenerator<readonly StagedRow[]> {
  const fetch = sql.raw(`fetch forward ${ROWS_AT_ONCE} from staged_groups`);
  let held: StagedRow[] = [];
  for (;;) {
    const rows = await run((tx) => readRows(tx, sql`${fetch}`));
    if (rows.length === 0) break;
    for (const row of rows) held.push(toStagedRow(row));
    const last = held.at(-1)?.group;
    const end = held.findIndex(({ group }) => group === last);
    if (end <= 0) continue;
    yield held.slice(0, end);
    held = held.slice(end);
  }
  if (held.length > 0) yield held;
}

function toStagedRow(row: TextRow): StagedRow {
  const kind = FACT_KINDS[numberAt(row, 1)];
  if (!kind) throw new Error("A staged row came without a kind.");
  return { group: textAt(row, 0), kind, line: numberAt(row, 2), payload: textAt(row, 3) };
}
