import { FACT_FORMATS } from "#lib/facts/formats/fact-formats.ts";
import type { FactKind } from "#lib/facts/fact-kinds.ts";
import { formatMoney } from "#lib/facts/money.ts";
import { formatInstant } from "#lib/facts/instant.ts";
import type { FactChange } from "#lib/rules/index.ts";
import type { CaseRows } from "./read-case.ts";

/** The rows of a case once some of its facts are changed: what a what-if says, to be looked at. */
export function applyToRows(rows: CaseRows, changes: readonly FactChange[]): CaseRows {
  return changes.reduce(applyChange, rows);
}

function applyChange(rows: CaseRows, change: FactChange): CaseRows {
  switch (change.of) {
    case "order":
      return put(rows, "orders", "order_id", FACT_FORMATS.orders.serialize(change.order));
    case "referral":
      return put(
        rows,
        "referrals",
        "referral_id",
        FACT_FORMATS.referrals.serialize(change.referral),
      );
    case "product":
      return addProduct(rows, FACT_FORMATS.products.serialize(change.product));
    case "refund": {
      const { refund } = change;
      const currency = rows.orders.find((each) => each.order_id === refund.orderId)?.currency;
      const amount = formatMoney(refund.amountMinor, currency ?? "CNY");
      return put(rows, "refunds", "refund_id", [
        refund.refundId,
        refund.orderId,
        formatInstant(refund.refundedAt),
        amount,
        String(refund.usageConsumed),
      ]);
    }
    case "no-order":
      return {
        ...rows,
        orders: rows.orders.filter((each) => each.order_id !== change.orderId),
        refunds: rows.refunds.filter((each) => each.order_id !== change.orderId),
      };
    case "no-refund":
      return {
        ...rows,
        refunds: rows.refunds.filter((each) => each.refund_id !== change.refundId),
      };
    case "identity":
      return {
        ...rows,
        accounts: rows.accounts.map((each) =>
          each.account_id === change.accountId ? { ...each, identity_id: change.identityId } : each,
        ),
      };
    default:
      return change satisfies never;
  }
}

/** In place of the row with its id, or at the end. */
function put(rows: CaseRows, kind: FactKind, id: string, cells: readonly string[]): CaseRows {
  const row = rowOf(kind, cells);
  const table: readonly Readonly<Record<string, string>>[] = rows[kind];
  const isThere = table.some((each) => each[id] === row[id]);
  const changed = isThere
    ? table.map((each) => (each[id] === row[id] ? row : each))
    : [...table, row];
  return { ...rows, [kind]: changed };
}

function addProduct(rows: CaseRows, cells: readonly string[]): CaseRows {
  const row = rowOf("products", cells);
  const others: readonly Readonly<Record<string, string>>[] = rows.products.filter(
    (each) =>
      each.product_code !== row["product_code"] || each.effective_from !== row["effective_from"],
  );
  return { ...rows, products: [...others, row] as unknown as CaseRows["products"] };
}

function rowOf(kind: FactKind, cells: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    FACT_FORMATS[kind].columns.map((column, at) => [column, cells[at] ?? ""]),
  );
}
