import { withViewer } from "#db/client/with-viewer.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { csvRow } from "#lib/facts/csv-row.ts";
import { formatMoney } from "#lib/facts/money.ts";
import { selectOrders } from "./list-orders.ts";
import type { OrderCursor } from "./order-cursor.ts";
import type { OrderFilters } from "./order-filters.ts";
import type { OrderRow } from "./order-row.ts";
import { isoOf } from "./programme-clock.ts";
import { whereListed } from "./where-orders.ts";

const ROWS_PER_PIECE = 1_000;

const COLUMNS = [
  "order_id",
  "account_id",
  "customer",
  "product_code",
  "product",
  "kind",
  "paid_at",
  "placed_at",
  "currency",
  "base_amount",
  "due_amount",
  "verdict",
  "class",
  "reason",
  "rate_bps",
  "cap_bps",
  "rebate_amount",
  "estimated_rebate_amount",
] as const;

/**
 * The filtered orders as CSV, piece by piece in the order of the list. Each piece is a transaction of its
 * own: a slow reader must not hold the only connection of an embedded database.
 */
export async function* exportOrders(viewer: Viewer, filters: OrderFilters): AsyncGenerator<string> {
  const isReviewer = viewer.audience === "reviewer";
  yield csvRow(isReviewer ? [...COLUMNS, "ambassador_id", "ambassador"] : COLUMNS);
  let after: OrderCursor | null = null;
  for (;;) {
    const rows: readonly OrderRow[] = await selectPiece(viewer, filters, after);
    if (rows.length > 0) yield rows.map((row) => csvRow(cellsOf(row, isReviewer))).join("");
    const last = rows.at(-1);
    if (rows.length < ROWS_PER_PIECE || !last) return;
    after = last;
  }
}

function selectPiece(
  viewer: Viewer,
  filters: OrderFilters,
  after: OrderCursor | null,
): Promise<readonly OrderRow[]> {
  return withViewer(viewer, async (tx) => {
    const where = await whereListed(tx, viewer, filters);
    return selectOrders(tx, viewer, where, { sort: filters.sort, after, limit: ROWS_PER_PIECE });
  });
}

function cellsOf(row: OrderRow, isReviewer: boolean): string[] {
  const money = (minor: number | undefined) =>
    minor === undefined ? "" : formatMoney(minor, row.currency);
  const at = isoOf(row.listedAt);
  const cells = [
    row.orderId,
    row.accountId,
    harmless(row.customerName),
    row.productCode,
    harmless(row.productName),
    row.kind,
    row.isPaid ? at : "",
    row.isPaid ? "" : at,
    row.currency,
    money(row.baseMinor),
    row.isPaid ? "" : money(row.dueMinor),
    row.verdict,
    row.class ?? "",
    row.reason ?? "",
    String(row.rateBasisPoints),
    row.capBasisPoints === null ? "" : String(row.capBasisPoints),
    money(row.rebateMinor),
    money(row.estimate?.rebateMinor),
  ];
  if (!isReviewer) return cells;
  return [...cells, row.ambassador?.ambassadorId ?? "", harmless(row.ambassador?.name ?? "")];
}

/** A spreadsheet runs what begins like a formula: people's names must not. */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
