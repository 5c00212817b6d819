import { dayOf, isoOf } from "#lib/decisions/read/programme-clock.ts";
import { FieldError } from "#lib/facts/field-error.ts";
import { parseInstant } from "#lib/facts/instant.ts";
import type { CaseRows } from "./read-case.ts";

export type CaseTable = keyof CaseRows;
type OrderRow = CaseRows["orders"][number];

export function setCell<Table extends CaseTable>(
  rows: CaseRows,
  table: Table,
  at: number,
  cells: Partial<CaseRows[Table][number]>,
): CaseRows {
  const changed = rows[table].map((row, index) => (index === at ? { ...row, ...cells } : row));
  return { ...rows, [table]: changed };
}

export function addRow<Table extends CaseTable>(
  rows: CaseRows,
  table: Table,
  row: CaseRows[Table][number],
): CaseRows {
  return { ...rows, [table]: [...rows[table], row] };
}

export function removeRow(rows: CaseRows, table: CaseTable, at: number): CaseRows {
  return { ...rows, [table]: rows[table].filter((_row, index) => index !== at) };
}

/** Without an order and what was refunded of it. */
export function removeOrder(rows: CaseRows, orderId: string): CaseRows {
  return {
    ...rows,
    orders: rows.orders.filter((each) => each.order_id !== orderId),
    refunds: rows.refunds.filter((each) => each.order_id !== orderId),
  };
}

/** One more, like the last: a month later, under an id of its own. */
export function addOrder(rows: CaseRows): { readonly rows: CaseRows; readonly orderId: string } {
  const taken = new Set(rows.orders.map((each) => each.order_id));
  let number = rows.orders.length + 1;
  while (taken.has(`order-${number}`)) number += 1;
  const orderId = `order-${number}`;
  const last = rows.orders.at(-1);
  const at = (instantOf(last?.paid_at ?? "") ?? START) + MONTH;
  const paidAt = isoOf(Math.min(at, LATEST));
  const row: OrderRow = {
    order_id: orderId,
    account_id: last?.account_id ?? rows.accounts[0]?.account_id ?? "customer",
    product_code: last?.product_code ?? rows.products[0]?.product_code ?? "product",
    subscription_id: "",
    kind: "new",
    billing: "subscription",
    channel: "official",
    payment_id: "",
    placed_at: paidAt,
    paid_at: paidAt,
    active_until: "",
    currency: last?.currency ?? "CNY",
    list_amount: last?.list_amount ?? "1000",
    paid_amount: last?.paid_amount ?? "1000",
  };
  return { rows: addRow(rows, "orders", row), orderId };
}

const DAY = 86_400_000;
const MONTH = 30 * DAY;
// 2026-01-01T12:00:00+08:00
const START = 1_767_240_000_000;
// The years 1 to 9999, with room for a service that ends later.
const [EARLIEST, LATEST] = [-62_000_000_000_000, 250_000_000_000_000];

/**
 * An order moved along the time line by whole days. What belongs to it goes along: when it was placed, how
 * long its service runs, its refunds, and the other orders of its payment.
 */
export function moveOrder(rows: CaseRows, orderId: string, days: number): CaseRows {
  const order = rows.orders.find((each) => each.order_id === orderId);
  if (!order || days === 0) return rows;
  const isMoved = (each: OrderRow) =>
    each === order || (order.payment_id !== "" && each.payment_id === order.payment_id);
  const ids = new Set(rows.orders.filter(isMoved).map((each) => each.order_id));
  return {
    ...rows,
    orders: rows.orders.map((each) =>
      isMoved(each)
        ? {
            ...each,
            placed_at: moved(each.placed_at, days),
            paid_at: moved(each.paid_at, days),
            active_until: moved(each.active_until, days),
          }
        : each,
    ),
    refunds: rows.refunds.map((each) =>
      ids.has(each.order_id) ? { ...each, refunded_at: moved(each.refunded_at, days) } : each,
    ),
  };
}

export function moved(text: string, days: number): string {
  const at = instantOf(text);
  if (at === null) return text;
  const to = at + days * DAY;
  return to < EARLIEST || to > LATEST ? text : isoOf(to);
}

/** The instant that a cell says; null where it says none. */
export function instantOf(text: string): number | null {
  try {
    return text === "" ? null : parseInstant(text);
  } catch (error) {
    if (error instanceof FieldError) return null;
    throw error;
  }
}

/** The day of a cell on the programme's clock, as 2025-06-01; empty where it says none. */
export function dayIn(text: string): string {
  const at = instantOf(text);
  return at === null ? "" : dayOf(at);
}

/** A cell with another day, at the time it had; noon where it had none. */
export function withDay(text: string, day: string): string {
  if (day === "") return "";
  const at = instantOf(text);
  const time = at === null ? "12:00:00+08:00" : isoOf(at).slice(11);
  return `${day}T${time}`;
}
