import { and, inArray, isNull } from "drizzle-orm";
import type { Tx } from "#db/client/transaction.ts";
import { decisions, orders } from "#db/schema/index.ts";
import type { Viewer } from "#lib/auth/viewer.ts";
import { loadPolicies } from "#lib/decisions/load-policies.ts";
import type { Decision } from "#lib/rules/index.ts";
import { loadAmbassadorNames, loadCustomerNames } from "./load-names.ts";
import type { EstimateOfRow, OrderRow } from "./order-row.ts";
import { monthOf } from "./programme-clock.ts";
import { loadProductNames } from "./product-names.ts";
import { isDisputed } from "./where-orders.ts";

/** What a list takes of a decision; an ambassador's role may read each of these. */
export const DECIDED_COLUMNS = {
  accountId: decisions.accountId,
  orderId: decisions.orderId,
  productCode: decisions.productCode,
  kind: decisions.kind,
  listedAt: decisions.listedAt,
  currency: decisions.currency,
  baseMinor: decisions.baseMinor,
  verdict: decisions.verdict,
  class: decisions.class,
  reason: decisions.reason,
  policyId: decisions.policyId,
  capBasisPoints: decisions.capBasisPoints,
  rateBasisPoints: decisions.rateBasisPoints,
  rebateMinor: decisions.rebateMinor,
  estimateClass: decisions.estimateClass,
  estimateReason: decisions.estimateReason,
  estimateRateBasisPoints: decisions.estimateRateBasisPoints,
  estimateRebateMinor: decisions.estimateRebateMinor,
  changedAt: decisions.changedAt,
  isFlagged: decisions.isFlagged,
  isDisputed: isDisputed().mapWith(Boolean).as("is_disputed"),
  ambassadorId: decisions.scopeAmbassadorId,
} as const;

export type DecidedRow = Pick<
  Decision,
  | "accountId"
  | "orderId"
  | "currency"
  | "baseMinor"
  | "verdict"
  | "class"
  | "reason"
  | "policyId"
  | "capBasisPoints"
  | "rateBasisPoints"
  | "rebateMinor"
  | "isFlagged"
  | "ambassadorId"
> &
  Pick<OrderRow, "productCode" | "kind" | "listedAt" | "changedAt" | "isDisputed"> & {
    readonly estimateClass: EstimateOfRow["class"];
    readonly estimateReason: EstimateOfRow["reason"];
    readonly estimateRateBasisPoints: number | null;
    readonly estimateRebateMinor: number | null;
  };

/** Decisions with what a list says of their orders, in the same order. */
export async function toOrderRows(
  tx: Tx,
  viewer: Viewer,
  decided: readonly DecidedRow[],
): Promise<readonly OrderRow[]> {
  if (decided.length === 0) return [];
  const facts = await loadOrderFacts(tx, decided);
  const customerName = await loadCustomerNames(tx, decided);
  const productName = await loadProductNames(
    tx,
    new Set(decided.map(({ productCode }) => productCode)),
  );
  const startOfPolicy = new Map(
    (await loadPolicies(tx)).map(({ id, programmeStart }) => [id, programmeStart]),
  );
  const ambassadorName =
    viewer.audience === "reviewer" ? await loadAmbassadorNames(tx, decided) : null;
  return decided.map((row) => {
    const { policyId, ambassadorId, estimateClass, estimateReason, ...rest } = row;
    const { estimateRateBasisPoints, estimateRebateMinor, ...shown } = rest;
    const { activeUntil = null, dueMinor = 0 } = facts.get(row.orderId) ?? {};
    return {
      ...shown,
      customerName: customerName(row.accountId),
      productName: productName(row.productCode, row.listedAt),
      month: monthOf(row.listedAt),
      isPaid: row.reason !== "UNPAID",
      activeUntil,
      dueMinor,
      programmeStart: startOfPolicy.get(policyId) ?? 0,
      estimate:
        estimateRateBasisPoints === null || estimateRebateMinor === null
          ? null
          : {
              class: estimateClass,
              reason: estimateReason,
              rateBasisPoints: estimateRateBasisPoints,
              rebateMinor: estimateRebateMinor,
            },
      ambassador:
        ambassadorName === null || ambassadorId === null
          ? null
          : { ambassadorId, name: ambassadorName(ambassadorId) },
    };
  });
}

type OrderKey = { readonly accountId: string; readonly orderId: string };

async function loadOrderFacts(tx: Tx, keys: readonly OrderKey[]) {
  const rows = await tx
    .select({
      orderId: orders.orderId,
      activeUntil: orders.activeUntil,
      paidAt: orders.paidAt,
      paidMinor: orders.paidMinor,
    })
    .from(orders)
    .where(
      and(
        isNull(orders.supersededAt),
        inArray(orders.accountId, [...new Set(keys.map(({ accountId }) => accountId))]),
        inArray(
          orders.orderId,
          keys.map(({ orderId }) => orderId),
        ),
      ),
    );
  return new Map(
    rows.map(({ orderId, activeUntil, paidAt, paidMinor }) => [
      orderId,
      { activeUntil, dueMinor: paidAt === null ? paidMinor : 0 },
    ]),
  );
}
