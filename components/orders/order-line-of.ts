import { orderFiltersHref, type OrderFilters } from "#lib/decisions/read/order-filters.ts";
import type { OrderRow } from "#lib/decisions/read/order-row.ts";
import type { OrderLine } from "./order-line.ts";

/** An order of the read model as a line of a ledger; a cell leads to the list of all that share its word. */
export function orderLineOf(row: OrderRow, filters: OrderFilters | null): OrderLine {
  const outcome = row.class ?? row.reason;
  if (outcome === null) throw new Error("A decision has neither class nor reason.");
  const customerHref = `/customers/${encodeURIComponent(row.accountId)}`;
  const listOf = (more: Partial<OrderFilters>) =>
    orderFiltersHref("/orders", { ...filters, ...more });
  return {
    orderId: row.orderId,
    href: `${customerHref}/orders/${encodeURIComponent(row.orderId)}`,
    customer: row.customerName,
    customerHref,
    ambassador: row.ambassador?.name ?? null,
    product: row.productName,
    kind: row.kind,
    ...(filters && {
      outcomeHref: listOf({ outcome }),
      productHref: listOf({ product: row.productCode }),
      kindHref: listOf({ kind: row.kind }),
    }),
    placedAt: row.listedAt,
    paidAt: row.isPaid ? row.listedAt : null,
    activeUntil: row.activeUntil,
    currency: row.currency,
    paidMinor: row.dueMinor,
    baseMinor: row.baseMinor,
    verdict: row.verdict,
    outcome,
    programmeStart: row.programmeStart,
    rateBasisPoints: row.rateBasisPoints,
    capBasisPoints: row.capBasisPoints,
    rebateMinor: row.rebateMinor,
    estimate: row.estimate,
    isChanged: row.changedAt !== null,
    isDisputed: row.isDisputed,
  };
}
