import { type SQL, sql } from "drizzle-orm";
import { readRows } from "#db/client/read-rows.ts";
import type { Tx } from "#db/client/transaction.ts";
import { accountTable } from "#lib/decisions/store/account-table.ts";
import { ambassadorTable } from "#lib/decisions/store/ambassador-table.ts";
import { anyOf } from "#lib/decisions/store/any-of.ts";
import { type FactTable, textAt } from "#lib/decisions/store/fact-table.ts";
import { orderTable } from "#lib/decisions/store/order-table.ts";
import { productTable } from "#lib/decisions/store/product-table.ts";
import { referralTable } from "#lib/decisions/store/referral-table.ts";
import { refundTable, type StoredRefund } from "#lib/decisions/store/refund-table.ts";
import { FACT_KINDS, type FactKind, type FactRows } from "#lib/facts/fact-kinds.ts";
import { FACT_FORMATS } from "#lib/facts/formats/fact-formats.ts";
import type { FactFormat } from "#lib/facts/formats/fact-format.ts";
import { formatMoney, parseDecimal } from "#lib/facts/money.ts";
import { isSameFact } from "#lib/facts/settle/candidate.ts";
import { readStaged, type StagedRow } from "./staged-rows.ts";

/** A row that only repeats what was on record before somebody corrected it. */
export type KeptRow = { readonly file: FactKind; readonly line: number; readonly id: string };

/**
 * Takes out the rows that say again what a person's correction replaced, or took back: files are exported
 * with their old mistakes until their source mends them, and a correction that was accepted must outlive
 * that. A row that says anything that no file said before is news, and stays.
 */
export async function setAsideCorrected(
  tx: Tx,
  rows: readonly StagedRow[],
): Promise<{ readonly rows: readonly StagedRow[]; readonly kept: readonly KeptRow[] }> {
  const kept: KeptRow[] = [];
  for (const kind of FACT_KINDS) {
    const own = rows.filter((row) => row.kind === kind);
    if (own.length > 0) kept.push(...(await findRepeated(tx, kind, own)));
  }
  if (kept.length === 0) return { rows, kept };
  const lines = new Set(kept.map(({ file, line }) => `${file} ${line}`));
  return { rows: rows.filter(({ kind, line }) => !lines.has(`${kind} ${line}`)), kept };
}

async function findRepeated<Kind extends FactKind>(
  tx: Tx,
  kind: Kind,
  staged: readonly StagedRow[],
): Promise<readonly KeptRow[]> {
  const format: FactFormat<Kind> = FACT_FORMATS[kind];
  const byId = Map.groupBy(
    staged.map((row) => readStaged<Kind>(row)),
    ({ fact }) => format.idOf(fact),
  );
  const replaced = await READERS[kind](
    tx,
    [...byId.values()].flatMap((each) => each.slice(0, 1).map(({ fact }) => fact)),
  );
  return [...Map.groupBy(replaced, (fact) => format.idOf(fact))].flatMap(([id, versions]) => {
    const [row, ...others] = byId.get(id) ?? [];
    // Rows at odds with each other are refused, whatever was corrected.
    if (!row || others.length > 0) return [];
    return versions.some((version) => isSameFact(version, row.fact))
      ? [{ file: kind, line: row.line, id }]
      : [];
  });
}

/** What files said of these facts before a correction that holds now. */
const READERS: {
  readonly [Kind in FactKind]: (
    tx: Tx,
    facts: readonly FactRows[Kind][],
  ) => Promise<readonly FactRows[Kind][]>;
} = {
  accounts: (tx, facts) =>
    listReplaced(
      tx,
      accountTable,
      "account_id",
      facts.map((each) => each.accountId),
    ),
  ambassadors: (tx, facts) =>
    listReplaced(
      tx,
      ambassadorTable,
      "ambassador_id",
      facts.map((each) => each.ambassadorId),
    ),
  products: (tx, facts) =>
    listReplaced(
      tx,
      productTable,
      "product_code",
      facts.map((each) => each.productCode),
    ),
  referrals: (tx, facts) =>
    listReplaced(
      tx,
      referralTable,
      "referral_id",
      facts.map((each) => each.referralId),
    ),
  orders: (tx, facts) =>
    listReplaced(
      tx,
      orderTable,
      "order_id",
      facts.map((each) => each.orderId),
    ),
  refunds: async (tx, facts) => {
    const found = await listReplaced(
      tx,
      refundTable,
      "refund_id",
      facts.map((each) => each.refundId),
    );
    return asInFiles(tx, found);
  },
};

async function listReplaced<Fact>(
  tx: Tx,
  table: FactTable<Fact>,
  idColumn: string,
  ids: readonly string[],
): Promise<readonly Fact[]> {
  const [name, column] = [sql.raw(table.name), sql.raw(idColumn)];
  const corrected = new Set([
    ...(await idsIn(
      tx,
      sql`select ${column} from ${name}
        where ${column} = ${anyOf(ids)} and source = 'correction' and superseded_at is null`,
    )),
    ...(await listTakenBack(tx, table, column, ids)),
  ]);
  if (corrected.size === 0) return [];
  const rows = await readRows(
    tx,
    sql`select ${table.selection} from ${name}
      where ${column} = ${anyOf(corrected)} and source <> 'correction' and superseded_at is not null`,
  );
  // Of a product's rows only those that were corrected, each by its own day.
  const current = await readRows(
    tx,
    sql`select ${table.selection} from ${name}
      where ${column} = ${anyOf(corrected)} and source <> 'correction' and superseded_at is null`,
  );
  const untouched = new Set(current.map((row) => table.idOf(table.read(row))));
  return rows.map((row) => table.read(row)).filter((fact) => !untouched.has(table.idOf(fact)));
}

/** Those that were taken back by a person and are not on record again. */
async function listTakenBack<Fact>(
  tx: Tx,
  { name, retractable }: FactTable<Fact>,
  column: SQL,
  ids: readonly string[],
): Promise<readonly string[]> {
  if (!retractable) return [];
  return idsIn(
    tx,
    sql`select fact_id from fact_retractions r
      where kind = ${retractable.kind} and fact_id = ${anyOf(ids)} and source = 'correction'
        and not exists (
          select 1 from ${sql.raw(name)} where ${column} = r.fact_id and superseded_at is null
        )`,
  );
}

async function idsIn(tx: Tx, query: SQL): Promise<readonly string[]> {
  return (await readRows(tx, query)).map((row) => textAt(row, 0));
}

/** Refunds as rows of a file, whose amounts are decimals of their order's currency. */
async function asInFiles(
  tx: Tx,
  refunds: readonly StoredRefund[],
): Promise<readonly FactRows["refunds"][]> {
  if (refunds.length === 0) return [];
  const rows = await readRows(
    tx,
    sql`select distinct on (order_id) order_id, currency from orders
      where account_id = ${anyOf(refunds.map(({ accountId }) => accountId))}
        and order_id = ${anyOf(refunds.map(({ orderId }) => orderId))}
      order by order_id, version desc`,
  );
  const currencies = new Map(rows.map((row) => [textAt(row, 0), textAt(row, 1)]));
  return refunds.flatMap(({ accountId: _accountId, amountMinor, ...rest }) => {
    const currency = currencies.get(rest.orderId);
    return currency === undefined
      ? []
      : [{ ...rest, amount: parseDecimal(formatMoney(amountMinor, currency)) }];
  });
}
