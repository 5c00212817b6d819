import { orderFormat } from "#lib/facts/formats/order-format.ts";
import { refundFormat } from "#lib/facts/formats/refund-format.ts";
import type { RefundRow } from "#lib/facts/fact-kinds.ts";
import type { Order, Refund } from "#lib/rules/history.ts";
import type { Candidate, KnownFacts, Settled } from "./candidate.ts";
import { inIdOrder, inRefundOrder } from "./in-order.ts";
import { OrderLedger } from "./order-ledger.ts";
import { RefundLedger } from "./refund-ledger.ts";
import { toRefund, toRefundRow } from "./refund-row.ts";
import {
  listRejects,
  runRound,
  settleAgainst,
  type Refusals,
  type Rows,
  type Stand,
} from "./settle-against.ts";
import { summarize } from "./summarize.ts";

export type OrderGroup = {
  readonly stored: { readonly orders: readonly Order[]; readonly refunds: readonly Refund[] };
  readonly candidates: {
    readonly orders: readonly Candidate<Order>[];
    readonly refunds: readonly Candidate<RefundRow>[];
  };
  readonly known: KnownFacts;
};

export type SettledOrders = {
  readonly orders: Settled<Order>;
  readonly refunds: Settled<Refund>;
};

/** The orders and refunds of a closed group of accounts (see lib/facts/index.ts). */
export function settleOrders({ stored, candidates, known }: OrderGroup): SettledOrders {
  const orderById = new Map(stored.orders.map((order) => [order.orderId, order]));
  const refundById = new Map(stored.refunds.map((refund) => [refund.refundId, refund]));
  const refundRowById = new Map(
    stored.refunds.map((refund) => [refund.refundId, toRefundRow(refund, orderById)]),
  );
  const orderRows = {
    stored: orderById,
    candidates: inIdOrder(candidates.orders, ({ orderId }) => orderId),
  };
  const refundRows = {
    stored: refundRowById,
    candidates: inRefundOrder(candidates.refunds),
  };
  const { orders, refunds, refusedOrders, refusedRefunds } = stand(orderRows, refundRows, known);
  return {
    orders: summarize(
      orders.accepted,
      ({ orderId }) => orderById.get(orderId),
      candidates.orders.length,
      listRejects(orderFormat, orderRows, refusedOrders),
    ),
    refunds: summarize(
      refunds.accepted.map(({ line, fact }) => ({ line, fact: toRefund(fact, orders.factById) })),
      ({ refundId }) => refundById.get(refundId),
      candidates.refunds.length,
      listRejects(refundFormat, refundRows, refusedRefunds),
    ),
  };
}

/** Orders first, refunds upon them; again where a refund that takes its place back limits its order. */
function stand(orderRows: Rows<Order>, refundRows: Rows<RefundRow>, known: KnownFacts) {
  const refusedOrders: Refusals = new Map();
  const refusedRefunds: Refusals = new Map();
  for (;;) {
    const staying = listStaying(refundRows, refusedRefunds);
    const startOrders = () => new OrderLedger(known, orderRows.stored, staying);
    const orders: Stand<Order> = settleAgainst(orderFormat, orderRows, refusedOrders, startOrders);
    const ledger = new RefundLedger(orders.factById);
    const refunds = runRound(refundFormat, refundRows, refusedRefunds, ledger);
    if (!refunds.hasReinstated) return { orders, refunds, refusedOrders, refusedRefunds };
  }
}

/** Stored refunds that no candidate replaces (any more). */
function listStaying(rows: Rows<RefundRow>, refusals: Refusals): readonly RefundRow[] {
  const replaced = new Set(
    rows.candidates.map(({ fact }) => fact.refundId).filter((id) => !refusals.has(id)),
  );
  return [...rows.stored.values()].filter(({ refundId }) => !replaced.has(refundId));
}
