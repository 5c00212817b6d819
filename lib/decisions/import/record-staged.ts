import type { Tx } from "#db/client/transaction.ts";
import { type Changes, countChanges, NO_CHANGES } from "#lib/decisions/changes.ts";
import { listGroupAccounts } from "#lib/decisions/fact-group.ts";
import { lockAllIdentities } from "#lib/decisions/lock-identities.ts";
import { recordAndDecide } from "#lib/decisions/record-and-decide.ts";
import { settleGroup } from "#lib/decisions/settle-group.ts";
import { settleSimple } from "#lib/decisions/settle-simple.ts";
import { accountTable } from "#lib/decisions/store/account-table.ts";
import { ambassadorTable } from "#lib/decisions/store/ambassador-table.ts";
import type { Origin } from "#lib/decisions/store/append-facts.ts";
import { productTable } from "#lib/decisions/store/product-table.ts";
import type { FactKind } from "#lib/facts/fact-kinds.ts";
import { accountFormat } from "#lib/facts/formats/account-format.ts";
import { ambassadorFormat } from "#lib/facts/formats/ambassador-format.ts";
import { productFormat } from "#lib/facts/formats/product-format.ts";
import type { Reject } from "#lib/facts/reject.ts";
import { type KeptRow, setAsideCorrected } from "./set-aside-corrected.ts";
import { readStaged, type StagedRow } from "./staged-rows.ts";

export type RecordedRows = {
  readonly changes: Changes;
  readonly rejects: readonly Reject[];
  readonly decisionsWritten: number;
  /** Rows that a correction stands against. */
  readonly kept: readonly KeptRow[];
};

/** Settles staged rows of whole groups and records what they change, decisions included; corrections stand. */
export async function recordStaged(
  tx: Tx,
  rows: readonly StagedRow[],
  origin: Origin,
): Promise<RecordedRows> {
  await lockAllIdentities(tx);
  const { rows: open, kept } = await setAsideCorrected(tx, rows);
  const { changes, rejects } = await settle(tx, open);
  if (countChanges(changes) === 0) return { changes, rejects, kept, decisionsWritten: 0 };
  const { decisionsWritten } = await recordAndDecide(tx, changes, origin);
  return { changes, rejects, kept, decisionsWritten };
}

async function settle(tx: Tx, rows: readonly StagedRow[]) {
  switch (rows[0]?.kind) {
    case "accounts": {
      const candidates = rows.map((row) => readStaged<"accounts">(row));
      const settled = await settleSimple(tx, accountFormat, accountTable, candidates);
      return { changes: { ...NO_CHANGES, accounts: settled.changes }, rejects: settled.rejects };
    }
    case "ambassadors": {
      const candidates = rows.map((row) => readStaged<"ambassadors">(row));
      const settled = await settleSimple(tx, ambassadorFormat, ambassadorTable, candidates);
      return { changes: { ...NO_CHANGES, ambassadors: settled.changes }, rejects: settled.rejects };
    }
    case "products": {
      const candidates = rows.map((row) => readStaged<"products">(row));
      const settled = await settleSimple(tx, productFormat, productTable, candidates);
      return { changes: { ...NO_CHANGES, products: settled.changes }, rejects: settled.rejects };
    }
    default:
      return settleHistories(tx, rows);
  }
}

async function settleHistories(tx: Tx, rows: readonly StagedRow[]) {
  const rowsOf = (kind: FactKind) =>
    rows.filter((row) => row.kind === kind).toSorted((one, other) => one.line - other.line);
  const candidates = {
    referrals: rowsOf("referrals").map((row) => readStaged<"referrals">(row)),
    orders: rowsOf("orders").map((row) => readStaged<"orders">(row)),
    refunds: rowsOf("refunds").map((row) => readStaged<"refunds">(row)),
  };
  return settleGroup(tx, await listGroupAccounts(tx, candidates), candidates);
}
